using CallCenter.LocalCarrier.Audio;
using CallCenter.LocalCarrier.Recordings;
using CallCenter.LocalCarrier.Tests.Conformance;

namespace CallCenter.LocalCarrier.Tests.Recordings;

[Checklist(ChecklistPoint.Recordings, "https://www.twilio.com/docs/voice/api/recording")]
internal sealed class RecordingStateTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Rule("PauseBehavior: \"skip\" leaves the paused time out of the recording, \"silence\" (the default) keeps it as silence.")]
    [TestCase(true, 30)]
    [TestCase(false, 40)]
    public void Finish_AfterAPause_CountsThePauseOnlyAsSilence(bool skip, int seconds)
    {
        var state = RecordingState.Begun(Noon).Pause(Noon.AddSeconds(10), skip).Resume(Noon.AddSeconds(20)).Finish(Noon.AddSeconds(40), empty: false);

        Assert.That((state.Taken, state.Status), Is.EqualTo((TimeSpan.FromSeconds(seconds), RecordingStatus.Processing)));
    }

    // Every status, every event: what is over stays as it is.
    [TestCase(RecordingStatus.Processing)]
    [TestCase(RecordingStatus.Completed)]
    [TestCase(RecordingStatus.Absent)]
    public void Anything_OnceOver_ChangesNothing(RecordingStatus over)
    {
        var state = new RecordingState(over, TimeSpan.FromSeconds(3), null);

        Assert.That(state.Pause(Noon, skip: true).Resume(Noon).Finish(Noon, empty: true), Is.EqualTo(state));
    }

    [Test]
    public void Ready_OfOneThatIsLiveOrEmpty_ChangesNothing()
    {
        var live = RecordingState.Begun(Noon);
        var empty = live.Finish(Noon, empty: true);

        Assert.That((live.Ready().Status, empty.Ready().Status), Is.EqualTo((RecordingStatus.InProgress, RecordingStatus.Absent)));
    }

    [Rule("What a recording holds here is silence: a WAV file of 8 kHz and 16 bit, as long as the recording.")]
    [TestCase(1, 7)]
    [TestCase(2, 3)]
    public async Task SilentWav_OfSeconds_LastsSoLong(int channels, int seconds)
    {
        using var file = new MemoryStream();

        await SilentWav.WriteAsync(file, channels, seconds, CancellationToken.None);

        Assert.That(WavLength.Of(file.ToArray()), Is.EqualTo(TimeSpan.FromSeconds(seconds)));
        Assert.That(file.Length, Is.EqualTo(SilentWav.Length(channels, seconds)));
    }
}
