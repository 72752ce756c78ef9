using CallCenter.Flows.Prompts;
using CallCenter.Telephony.Tests.Prompts;

namespace CallCenter.Telephony.Tests.Voice;

/// <summary>Studio recordings in the flows' folder, as far as what the carrier is told.</summary>
internal sealed class RecordedPromptTests
{
    private const string Nodes = """
          first: { say: hello, next: anyone }
          anyone: { queue: prizren, served: goodbye, full: goodbye }
          goodbye: { say: goodbye, hangup: true }

        """;

    private static readonly byte[] Sound = HeldSynthesizer.SomeAudio.Wav.ToArray();

    [Test]
    public async Task Incoming_PromptWithARecording_IsPlayedAndOthersAreSpoken()
    {
        await using var rig = await VoiceRig.StartAsync(Nodes, folder => Record(folder, "hello"), "hello", "goodbye");

        var body = (await rig.PostAsync("/voice/incoming")).Body;

        Assert.That(body, Does.Contain($"/audio/{Recording.HashOf(Sound)}.wav</Play>").And.Not.Contain("<Say"));
    }

    [Test]
    public async Task Wait_SystemPromptWithARecording_IsPlayed()
    {
        await using var rig = await VoiceRig.StartAsync(Nodes, folder => Record(folder, SystemPrompts.PleaseWait), "hello", "goodbye");
        await rig.PostAsync("/voice/incoming");

        var body = (await rig.PostAsync($"/voice/wait?call={VoiceRig.Call}&n=1")).Body;

        Assert.That(body, Does.Contain($"/audio/{Recording.HashOf(Sound)}.wav</Play>").And.Not.Contain("<Say"));
    }

    private static void Record(string folder, string prompt)
    {
        var recordings = Path.Combine(folder, "recordings", "en");
        Directory.CreateDirectory(recordings);
        File.WriteAllBytes(Path.Combine(recordings, $"{prompt}.wav"), Sound);
    }
}
