namespace CallCenter.Telephony.Tests.Voice;

/// <summary>What the carrier tells of a transfer, a message and speech, and which way the flow goes.</summary>
internal sealed class StepFormTests
{
    private const string Nodes = """
          first: { transfer: "+38338500500", answered: answered, busy: busy, no-answer: noanswer, failed: failed }
          record: { voicemail: answered, left: answered, empty: busy }
          answered: { say: answered, hangup: true }
          busy: { say: busy, hangup: true }
          noanswer: { say: noanswer, hangup: true }
          failed: { say: failed, hangup: true }
          anyone: { queue: general, served: failed, full: failed }

        """;

    private const string Step = $"/voice/step?call={VoiceRig.Call}&n=1";

    [TestCase("completed", "answered")]
    [TestCase("answered", "answered")]
    [TestCase("busy", "busy")]
    [TestCase("no-answer", "noanswer")]
    [TestCase("failed", "failed")]
    [TestCase("canceled", "failed")]
    [TestCase("something new", "failed")]
    [TestCase("", "failed")]
    public async Task Transfer_Status_LeadsTheFlow(string status, string said)
    {
        await using var rig = await StartAsync(Nodes);

        var answer = await rig.PostAsync(Step + "&after=transfer", ("DialCallStatus", status));

        Assert.That(answer.Body, Does.Contain($">{said}</Say>"));
    }

    [TestCase("12", "#", "answered")]
    [TestCase("3", "hangup", "answered")]
    [TestCase("", "", "busy")]
    [TestCase("0", "", "busy")]
    public async Task Message_Length_LeftOrEmpty(string seconds, string digits, string said)
    {
        await using var rig = await StartAsync(Nodes.Replace("  first:", "  transfer:", StringComparison.Ordinal).Replace("  record:", "  first:", StringComparison.Ordinal));

        var answer = await rig.PostAsync(Step + "&after=message", ("RecordingDuration", seconds), ("Digits", digits));

        Assert.That(answer.Body, Does.Contain($">{said}</Say>"));
    }

    [TestCase("RecordingDuration", "long")]
    [TestCase("RecordingDuration", "-1")]
    [TestCase("RecordingDuration", "999999999999")]
    [TestCase("Confidence", "0,93")]
    [TestCase("Confidence", "1.5")]
    [TestCase("Digits", "abc")]
    public async Task Form_WithNonsense_IsRefusedAndChangesNothing(string field, string value)
    {
        await using var rig = await StartAsync(Nodes);

        var answer = await rig.PostAsync(Step + "&after=transfer", (field, value));

        Assert.That((answer.Status, rig.State.Step), Is.EqualTo((422, 1)));
    }

    private static async Task<VoiceRig> StartAsync(string nodes)
    {
        var rig = await VoiceRig.StartAsync(nodes, "answered", "busy", "noanswer", "failed");
        await rig.PostAsync("/voice/incoming");
        return rig;
    }
}
