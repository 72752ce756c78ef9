using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Conferences;

/// <summary>People in a conference named "room".</summary>
internal abstract class ConferenceStage : CarrierStage
{
    protected const string Agent = "client:arta";
    protected const string Supervisor = "client:besa";

    [SetUp]
    public void Answers() => App.On("/room", "").On("/done", "<Say>Done</Say>");

    /// <summary>Calls somebody, who joins with these attributes of the Conference noun.</summary>
    protected async Task<(HandsetClient Phone, string Sid)> JoinAsync(string address, string attributes = "", string dial = "")
    {
        var phone = await PhoneAsync(address, autoAnswer: true);
        var (_, call) = await RestAsync(HttpMethod.Post, "Calls.json", ("To", address), ("From", Hotline),
            ("Twiml", $"<Response><Dial {dial}><Conference {attributes}>room</Conference></Dial><Say>After</Say></Response>"));
        await UntilAsync(phone, HandsetEventKinds.Joined, "room");
        return (phone, call.GetProperty("sid").GetString()!);
    }

    /// <summary>The attributes by which the conference tells all its events to <c>/room</c>.</summary>
    protected string Told(string events = "start end join leave mute hold modify speaker announcement") =>
        $"statusCallback=\"{App.Base}/room\" statusCallbackEvent=\"{events}\"";

    protected async Task<string> RoomAsync() => (await RestAsync(HttpMethod.Get, "Conferences.json")).Body
        .GetProperty("conferences")[0].GetProperty("sid").GetString()!;

    protected async Task UpdateAsync(string callSid, params (string Name, string Value)[] form) =>
        Assert.That((await RestAsync(HttpMethod.Post, $"Conferences/{await RoomAsync()}/Participants/{callSid}.json", form)).Status, Is.EqualTo(200));

    /// <summary>The events told to <c>/room</c> once one of them was.</summary>
    protected async Task<AppRequest> ToldAsync(string happened, int count = 1)
    {
        for (var asked = 1; ; asked++)
        {
            await App.AskedAsync("/room", asked);
            if (App.Requests("/room").Where(r => r["StatusCallbackEvent"] == happened).Skip(count - 1).FirstOrDefault() is { } told)
            {
                return told;
            }
        }
    }
}
