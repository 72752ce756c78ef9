using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Rest;

/// <summary>What a request that creates a call must say.</summary>
[Checklist(ChecklistPoint.Rest, "https://www.twilio.com/docs/voice/api/call-resource")]
internal sealed class CallCreateTests : CarrierStage
{
    private const string Agent = "client:arta";
    private const string Document = "<Response/>";

    [Rule("req To, From + one of Url | Twiml | ApplicationSid (21201, 21213, 21205, 21218).")]
    [Rule("\"The phone number you are attempting to call is not valid\" (21211); To is a phone number while From is not (21212).",
        Source = "https://www.twilio.com/docs/api/errors/21200")]
    [Rule("Method specifies … GET and POST (21209).", Source = "https://www.twilio.com/docs/api/errors/21209")]
    [Rule("statusCallback URLs need a valid hostname, no underscores (21609); StatusCallbackEvent … invalid (21626).",
        Source = "https://www.twilio.com/docs/api/errors/21609")]
    [TestCase("To", "", 21201)]
    [TestCase("To", "12", 21211)]
    [TestCase("To", "arta", 21211)]
    [TestCase("From", "", 21213)]
    [TestCase("From", "arta", 21212)]
    [TestCase("Twiml", "", 21205)]
    [TestCase("Url", "/voice", 21205)]
    [TestCase("Url", "ftp://example.com/voice", 21205)]
    [TestCase("Method", "PUT", 21209)]
    [TestCase("FallbackMethod", "DELETE", 21209)]
    [TestCase("StatusCallbackMethod", "PATCH", 21209)]
    [TestCase("StatusCallback", "http://my_host/status", 21609)]
    [TestCase("StatusCallback", "/status", 21609)]
    [TestCase("StatusCallbackEvent", "hungup", 21626)]
    public async Task Create_WithAFault_IsRefusedWithItsCode(string field, string value, int code)
    {
        var (status, error) = await CreateAsync((field, value));

        Assert.That((status, error.GetProperty("code").GetInt32()), Is.EqualTo((400, code)));
        Assert.That(error.GetProperty("more_info").GetString(), Is.EqualTo($"https://www.twilio.com/docs/errors/{code}"));
        Assert.That((await RestAsync(HttpMethod.Get, "Calls.json")).Body.GetProperty("calls").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task Create_WithAnApplicationOnly_Is21218() =>
        Assert.That((await CreateAsync(("Twiml", ""), ("ApplicationSid", "AP1"))).Body.GetProperty("code").GetInt32(), Is.EqualTo(21218));

    [Rule("Url wins over Twiml")]
    [Test]
    public async Task Create_WithUrlAndTwiml_AsksTheUrl()
    {
        App.On("/hello", "<Say>From the address</Say>");
        var agent = await PhoneAsync(Agent, autoAnswer: true);

        await CreateAsync(("To", Agent), ("Url", App.Base + "/hello"), ("Twiml", "<Response><Say>Inline</Say></Response>"));

        var heard = await UntilAsync(agent, HandsetEventKinds.Say);
        Assert.That(heard[^1].Text, Is.EqualTo("From the address"));
    }

    [Rule("MachineDetection Enable|DetectMessageEnd … AsyncAmd … are taken.")]
    [TestCase("MachineDetection", "Enable")]
    [TestCase("MachineDetection", "DetectMessageEnd")]
    [TestCase("AsyncAmd", "true")]
    [TestCase("CallReason", "outage")]
    [TestCase("TimeLimit", "60")]
    public async Task Create_WithWhatChangesNothingHere_IsTaken(string field, string value) =>
        Assert.That((await CreateAsync((field, value))).Status, Is.EqualTo(201));

    [Rule("Call JSON keys: sid, date_created/updated, parent_call_sid, account_sid, to, to_formatted, from, …, queue_time(string ms), "
        + "trunk_sid, uri, subresource_uris. Dates RFC 2822.")]
    [Test]
    public async Task Create_ShowsEveryKeyOfTheCall()
    {
        var (_, call) = await CreateAsync();

        Assert.That(call.EnumerateObject().Select(property => property.Name), Is.EquivalentTo(
            ("sid date_created date_updated parent_call_sid account_sid to to_formatted from from_formatted phone_number_sid status start_time "
            + "end_time duration price price_unit direction answered_by api_version forwarded_from group_sid caller_name queue_time trunk_sid "
            + "uri subresource_uris").Split(' ')));
        Assert.That(call.GetProperty("subresource_uris").EnumerateObject().Select(property => property.Name), Is.EquivalentTo(
            ("events notifications payments recordings siprec streams transcriptions user_defined_messages "
            + "user_defined_message_subscriptions").Split(' ')));
        Assert.That(call.GetProperty("date_created").GetString(), Does.Match(@"^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$"));
    }

    // A field given here replaces that of a call that would be taken.
    private Task<(int Status, System.Text.Json.JsonElement Body)> CreateAsync(params (string Name, string Value)[] changes)
    {
        var form = new Dictionary<string, string> { ["To"] = "+38344999999", ["From"] = Hotline, ["Twiml"] = Document };
        foreach (var (name, value) in changes)
        {
            form[name] = value;
        }

        return RestAsync(HttpMethod.Post, "Calls.json", [.. form.Select(field => (field.Key, field.Value))]);
    }
}
