using CallCenter.Flows.Tests.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Tests.Nodes;

internal sealed class VoicemailAndTransferStepTests
{
    [TestCase("", "entered", "record 90 s")]
    [TestCase("", "recorded 5", "queue help 0")]
    [TestCase("recording", "entered", "record 90 s")]
    [TestCase("recording", "recorded 5", "queue left 0")]
    [TestCase("recording", "recorded 0", "queue empty 0")]
    [TestCase("recording", "silence", "queue empty 0")]
    [TestCase("recording", "! unavailable", "queue help 0")]
    [TestCase("recording", "1", "queue help 0")]
    [TestCase("recording", "\"hello\"", "queue help 0")]
    [TestCase("recording", "help", "queue help 0")]
    [TestCase("recording", "repeat", "queue help 0")]
    [TestCase("recording", "served", "queue help 0")]
    [TestCase("recording", "transfer Busy", "queue help 0")]
    public void Step_VoicemailEveryEvent_LeadsTo(string phase, string @event, string next) => WorldFlow.AssertStep(Voicemail(", max: 90s"), phase, @event, next);

    [Test]
    public void Step_Voicemail_SaysItsPromptAndNotesTheLength()
    {
        var walk = Voicemail("").On("entered");
        var asked = (walk.Said, walk.Next);

        walk.On("recorded 12.2");

        Assert.That((asked, walk.Journey.First()), Is.EqualTo((("en: ask", "record 120 s"), "it: left a message of 13 s")));
    }

    [TestCase("", "entered", "transfer +38338500500 30 s")]
    [TestCase("", "transfer Answered", "queue help 0")]
    [TestCase("through", "transfer Answered", "queue answered 0")]
    [TestCase("through", "transfer Busy", "queue busy 0")]
    [TestCase("through", "transfer NoAnswer", "queue no-answer 0")]
    [TestCase("through", "transfer Failed", "queue failed 0")]
    [TestCase("through", "1", "queue help 0")]
    [TestCase("through", "silence", "queue help 0")]
    [TestCase("through", "\"hello\"", "queue help 0")]
    [TestCase("through", "help", "queue help 0")]
    [TestCase("through", "repeat", "queue help 0")]
    [TestCase("through", "served", "queue help 0")]
    [TestCase("through", "recorded 5", "queue help 0")]
    [TestCase("through", "! unavailable", "queue help 0")]
    public void Step_TransferEveryEvent_LeadsTo(string phase, string @event, string next) =>
        WorldFlow.AssertStep(Transfer("\"+38338500500\""), phase, @event, next);

    [TestCase("+38344123456", "transfer +38344123456 30 s")]
    [TestCase("+123456", "transfer +123456 30 s")]
    [TestCase("+123456789012345", "transfer +123456789012345 30 s")]
    [TestCase("+12345", "queue failed 0")]
    [TestCase("+1234567890123456", "queue failed 0")]
    [TestCase("+038344123456", "queue failed 0")]
    [TestCase("38344123456", "queue failed 0")]
    [TestCase("+383 44 123456", "queue failed 0")]
    [TestCase("+3834412345٦", "queue failed 0")]
    [TestCase("sip:x@y", "queue failed 0")]
    [TestCase("", "queue failed 0")]
    public void Step_TransferToAValue_OnlyWhereItIsANumber(string number, string next)
    {
        var walk = Transfer("\"{{ desk }}\"").With(state => state with { Values = state.Values.SetItem("desk", FlowValue.Of(number)) });

        Assert.That(walk.On("entered").Next, Is.EqualTo(next));
    }

    [Test]
    public void Step_Transfer_SaysItsPromptAndRingsAsLongAsItShall() =>
        Assert.That(
            (Transfer("\"+38338500500\", say: ask, ring: 45s").On("entered").Said, Transfer("\"+38338500500\", say: ask, ring: 45s").On("entered").Next),
            Is.EqualTo(("en: ask", "transfer +38338500500 45 s")));

    private static Walk Voicemail(string max) => WorldFlow.Walk($"voicemail: ask{max}", "left empty");

    private static Walk Transfer(string number) => WorldFlow.Walk($"transfer: {number}", "answered busy no-answer failed");
}
