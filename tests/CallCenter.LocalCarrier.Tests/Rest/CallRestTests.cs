using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Rest;

[Checklist(ChecklistPoint.Rest, "https://www.twilio.com/docs/voice/api/call-resource")]
internal sealed class CallRestTests : CarrierStage
{
    private const string Agent = "client:arta";

    [Rule(ChecklistPoint.Rest, "\"201 on create\"; \"Returns Call (status queued)\"; the callbacks' events and numbers.")]
    [Test]
    public async Task Create_WithUrlAndStatusCallback_RingsRunsAndReports()
    {
        App.On("/hello", "<Say>Hello</Say>").On("/progress", "");
        var agent = await PhoneAsync(Agent);

        var (status, call) = await RestAsync(HttpMethod.Post, "Calls.json", ("To", Agent), ("From", Hotline), ("Url", App.Base + "/hello"),
            ("StatusCallback", App.Base + "/progress"), ("StatusCallbackEvent", "initiated"), ("StatusCallbackEvent", "ringing"),
            ("StatusCallbackEvent", "answered"), ("StatusCallbackEvent", "completed"));

        await UntilAsync(agent, HandsetEventKinds.Ringing, Hotline);
        await agent.AnswerAsync();
        await UntilAsync(agent, HandsetEventKinds.Say, "Hello");
        await App.AskedAsync("/progress", 4);
        var told = App.Requests("/progress");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.EqualTo(201));
            Assert.That((call.GetProperty("status").GetString(), call.GetProperty("direction").GetString()), Is.EqualTo(("queued", "outbound-api")));
            Assert.That(told.Select(r => r["CallStatus"]), Is.EqualTo(new[] { "initiated", "ringing", "in-progress", "completed" }));
            Assert.That(told.Select(r => r["SequenceNumber"]), Is.EqualTo(new[] { "0", "1", "2", "3" }));
            Assert.That(told.Select(r => r["CallDuration"] == "(absent)"), Is.EqualTo(new[] { true, true, true, false }));
            Assert.That(App.Requests("/hello")[0]["CallStatus"], Is.EqualTo("in-progress"));
        }
    }

    [Rule("\"DialCallStatus/CallStatus busy, no-answer, failed\"; \"Timeout (default 60, +5 s buffer)\".")]
    [TestCase("busy")]
    [TestCase("no-answer")]
    [TestCase("failed")]
    public async Task Create_NotAnswered_EndsWithTheReason(string expected)
    {
        App.On("/progress", "");
        var agent = await PhoneAsync(Agent);
        var to = expected == "failed" ? "+38344999999" : Agent;
        await RestAsync(HttpMethod.Post, "Calls.json", ("To", to), ("From", Hotline), ("Twiml", "<Response/>"), ("Timeout", "1"),
            ("StatusCallback", App.Base + "/progress"));
        if (expected == "busy")
        {
            await UntilAsync(agent, HandsetEventKinds.Ringing);
            await agent.RejectAsync();
        }

        Assert.That((await App.AskedAsync("/progress"))["CallStatus"], Is.EqualTo(expected));
    }

    [Rule("\"POST Calls/{CA}.json: Url|Twiml\" redirects a live call, whatever it does.")]
    [TestCase("<Say loop=\"0\">On and on</Say>")]
    [TestCase("<Gather timeout=\"600\"/>")]
    [TestCase("<Enqueue>gjakova</Enqueue>")]
    [TestCase("<Dial><Conference>room</Conference></Dial>")]
    public async Task Update_WithTwimlWhileLive_TakesTheCallElsewhere(string verbs)
    {
        var phone = await PhoneAsync(Ana);
        App.On("/voice", verbs);
        await phone.RegisterNumberAsync(Hotline, App.Base + "/voice");
        var sid = await phone.DialAsync(Hotline);
        await UntilAsync(phone, HandsetEventKinds.Answered);

        var (status, _) = await RestAsync(HttpMethod.Post, $"Calls/{sid}.json", ("Twiml", "<Response><Say>Elsewhere</Say></Response>"));

        Assert.That(status, Is.EqualTo(200));
        await UntilAsync(phone, HandsetEventKinds.Say, "Elsewhere");
        Assert.That((await UntilAsync(phone, HandsetEventKinds.Ended))[^1].Text, Is.EqualTo("completed"));
    }

    [Rule("21220 HTTP 400 'Call is not in-progress. Cannot redirect.' when updating an ended call")]
    [Test]
    public async Task Update_OfAnEndedCall_Is21220()
    {
        var phone = await PhoneAsync(Ana);
        App.On("/voice", "<Hangup/>");
        await phone.RegisterNumberAsync(Hotline, App.Base + "/voice");
        var sid = await phone.DialAsync(Hotline);
        await UntilAsync(phone, HandsetEventKinds.Ended);

        var (status, error) = await RestAsync(HttpMethod.Post, $"Calls/{sid}.json", ("Url", App.Base + "/voice"));

        Assert.That((status, error.GetProperty("code").GetInt32(), error.GetProperty("status").GetInt32()), Is.EqualTo((400, 21220, 400)));
        Assert.That(error.GetProperty("message").GetString(), Is.EqualTo("Call is not in-progress. Cannot redirect."));
    }

    [Rule("Status = canceled (queued/ringing) | completed (also in-progress)")]
    [Test]
    public async Task Update_StatusWhileRinging_CancelsTheCall()
    {
        var agent = await PhoneAsync(Agent);
        var (_, call) = await RestAsync(HttpMethod.Post, "Calls.json", ("To", Agent), ("From", Hotline), ("Twiml", "<Response/>"));
        await UntilAsync(agent, HandsetEventKinds.Ringing);

        var (status, _) = await RestAsync(HttpMethod.Post, $"Calls/{call.GetProperty("sid").GetString()}.json", ("Status", "canceled"));

        Assert.That(status, Is.EqualTo(200));
        Assert.That((await UntilAsync(agent, HandsetEventKinds.Ended))[^1].Text, Is.EqualTo("canceled"));
    }

    [Rule("\"Action URL must be absolute when the call was created/updated with Twiml=\" (15004).")]
    [Test]
    public async Task Twiml_WithARelativeAction_Is15004()
    {
        var agent = await PhoneAsync(Agent, autoAnswer: true);
        await RestAsync(HttpMethod.Post, "Calls.json", ("To", Agent), ("From", Hotline), ("Twiml", "<Response><Redirect>/next</Redirect></Response>"));

        var heard = await UntilAsync(agent, HandsetEventKinds.Ended);

        Assert.That(heard.Single(e => e.Kind == HandsetEventKinds.Error).Code, Is.EqualTo(15004));
    }

    // REST errors: 20003 (401), 20404, 21201, 21213, 32018.
    [Test]
    public async Task Errors_HaveTheProvidersCodes()
    {
        using var anonymous = await Http.GetAsync($"/2010-04-01/Accounts/{Options.AccountSid}/Calls.json");
        var unknown = await RestAsync(HttpMethod.Get, "Calls/CA00000000000000000000000000000000.json");
        var noTo = await RestAsync(HttpMethod.Post, "Calls.json", ("From", Hotline));
        var noFrom = await RestAsync(HttpMethod.Post, "Calls.json", ("To", Agent));
        var tooLong = await RestAsync(HttpMethod.Post, "Calls.json", ("To", Agent), ("From", Hotline), ("Twiml", new string('x', 4_001)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)anonymous.StatusCode, Is.EqualTo(401));
            Assert.That((unknown.Status, unknown.Body.GetProperty("code").GetInt32()), Is.EqualTo((404, 20404)));
            Assert.That((noTo.Status, noTo.Body.GetProperty("code").GetInt32()), Is.EqualTo((400, 21201)));
            Assert.That((noFrom.Status, noFrom.Body.GetProperty("code").GetInt32()), Is.EqualTo((400, 21213)));
            Assert.That((tooLong.Status, tooLong.Body.GetProperty("code").GetInt32()), Is.EqualTo((400, 32018)));
        }
    }

    [Rule("List envelope: \"uri, page_size, first_page_uri, next_page_uri, previous_page_uri beside the records array\".")]
    [Test]
    public async Task List_WithPageSize_Pages()
    {
        for (var i = 0; i < 3; i++)
        {
            await RestAsync(HttpMethod.Post, "Calls.json", ("To", Agent), ("From", Hotline), ("Twiml", "<Response/>"));
        }

        var (_, first) = await RestAsync(HttpMethod.Get, $"Calls.json?To={Agent}&PageSize=2");

        Assert.That(first.GetProperty("calls").GetArrayLength(), Is.EqualTo(2));
        Assert.That(first.GetProperty("next_page_uri").GetString(), Does.Contain("Page=1"));
        Assert.That(first.GetProperty("previous_page_uri").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
    }
}
