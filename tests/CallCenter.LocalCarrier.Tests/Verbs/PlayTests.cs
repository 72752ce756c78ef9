using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Verbs;

[Checklist(ChecklistPoint.Voices, "https://www.twilio.com/docs/voice/twiml/play")]
internal sealed class PlayTests : CarrierStage
{
    // A Play whose file cannot be had is an alert; the call goes on.
    [Test]
    public async Task Play_OfAMissingFile_IsAnErrorAndSilence()
    {
        var phone = await CallAsync("<Play>/missing.wav</Play><Say>Next</Say>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Say);

        Assert.That(heard.Single(e => e.Kind == HandsetEventKinds.Error).Code, Is.EqualTo(11200));
    }

    [Rule("\"cached by ETag/Last-Modified\"; \"Twilio does not send the standard params\" to Play addresses.")]
    [Test]
    public async Task Play_TwiceTheSameFile_AsksOnceWhileItIsFresh()
    {
        App.On("/a.wav", _ => new AppReply("", "audio/wav")
        {
            Bytes = Wav.Silence(0.5),
            Headers = new Dictionary<string, string> { ["Cache-Control"] = "public, max-age=60" },
        });
        var phone = await CallAsync("<Play>/a.wav</Play><Play>/a.wav</Play>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(heard.Count(e => e.Kind == HandsetEventKinds.Play && e.Text == "a.wav"), Is.EqualTo(2));
        Assert.That(App.Requests("/a.wav"), Has.Count.EqualTo(1));
        Assert.That(App.Requests("/a.wav")[0].Fields, Is.Empty);
    }

    [Rule("<Play>: types mpeg, wav/wave/x-wav, aiff(+x-aifc/x-aiff), x-gsm/gsm, ulaw; else 13420.",
        Source = "https://www.twilio.com/docs/api/errors/13420")]
    [TestCase("audio/mpeg")]
    [TestCase("audio/wav")]
    [TestCase("audio/wave")]
    [TestCase("audio/x-wav")]
    [TestCase("audio/aiff")]
    [TestCase("audio/x-aifc")]
    [TestCase("audio/x-aiff")]
    [TestCase("audio/x-gsm")]
    [TestCase("audio/gsm")]
    [TestCase("audio/ulaw")]
    [TestCase("audio/ogg", 13420)]
    [TestCase("text/html", 13420)]
    public async Task Play_ByContentType_IsHeardOrRefused(string type, params int[] alerts)
    {
        App.On("/a", _ => new AppReply("", type) { Bytes = Wav.Silence(0.5) });
        var phone = await CallAsync("<Play>/a</Play>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(heard.Count(e => e.Kind == HandsetEventKinds.Play), Is.EqualTo(alerts.Length == 0 ? 1 : 0));
        Assert.That(await AlertCodesAsync(), Is.EqualTo(alerts));
    }

    [Rule("cached by ETag/Last-Modified")]
    [TestCase("ETag", "\"v1\"", "If-None-Match")]
    [TestCase("Last-Modified", "Thu, 05 Mar 2026 10:00:00 GMT", "If-Modified-Since")]
    public async Task Play_TwiceTheSameFile_AsksWhetherItChanged(string header, string value, string question)
    {
        App.On("/a.wav", r => r.Headers.ContainsKey(question) ? new AppReply("", null, 304) : new AppReply("", "audio/wav")
        {
            Bytes = Wav.Silence(0.5),
            Headers = new Dictionary<string, string> { [header] = value },
        });
        var phone = await CallAsync("<Play>/a.wav</Play><Play>/a.wav</Play>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(heard.Count(e => e.Kind == HandsetEventKinds.Play), Is.EqualTo(2));
        Assert.That(App.Requests("/a.wav").Select(r => r.Headers[question].ToString()), Is.EqualTo(new[] { "", value }));
    }

    [Rule("loop 0 = until hangup/1000")]
    [TestCase("loop=\"2\"", 2)]
    [TestCase("", 1)]
    public async Task Play_WithLoop_IsPlayedAsOftenAndFetchedOnce(string attributes, int times)
    {
        App.On("/a.wav", _ => new AppReply("", "audio/wav") { Bytes = Wav.Silence(0.5) });
        var phone = await CallAsync($"<Play {attributes}>/a.wav</Play>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Ended);

        Assert.That(heard.Count(e => e.Kind == HandsetEventKinds.Play), Is.EqualTo(times));
        Assert.That(App.Requests("/a.wav"), Has.Count.EqualTo(1));
    }

    [Rule("<Play digits> sends keys.")]
    [Test]
    public async Task Play_Digits_SendsKeys()
    {
        var phone = await CallAsync("<Play digits=\"ww12\"/>");

        var heard = await UntilAsync(phone, HandsetEventKinds.Play);

        Assert.That(heard[^1].Digits, Is.EqualTo("ww12"));
    }
}
