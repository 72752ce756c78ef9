using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Recordings;

[Checklist(ChecklistPoint.Recordings, "https://www.twilio.com/docs/voice/twiml/record")]
internal sealed class UnreadyRecordingTests : CarrierStage
{
    /// <summary>Slow, so that a recording is still being made ready when the application looks.</summary>
    protected override CarrierOptions Setup => new() { Speed = 0.05 };

    [Rule("The file may not be ready when the action is requested.")]
    [Test]
    public async Task Url_WhileProcessing_IsNotThereYet()
    {
        var fetched = new TaskCompletionSource<int>();
        App.On("/message", request =>
        {
            using var early = Http.Send(new HttpRequestMessage(HttpMethod.Get, request["RecordingUrl"]));
            fetched.TrySetResult((int)early.StatusCode);
            return AppReply.Twiml("<Pause/>");
        });
        var phone = await CallAsync("<Record action=\"/message\" playBeep=\"false\"/>");
        await UntilAsync(phone, HandsetEventKinds.Record);
        await phone.LeaveMessageAsync("Hello");

        Assert.That(await fetched.Task.WaitAsync(Patience), Is.EqualTo(404));
    }
}
