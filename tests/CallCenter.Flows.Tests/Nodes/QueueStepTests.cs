using System.Globalization;
using CallCenter.Core.Customers;
using CallCenter.Flows.Running;
using CallCenter.Flows.Tests.Running;

namespace CallCenter.Flows.Tests.Nodes;

internal sealed class QueueStepTests
{
    [TestCase("entered", "quiet.waiting 0/0", "queue quiet 0")]
    [TestCase("served", "bye. 0/0", "hang up")]
    [TestCase("full", "busy.waiting 0/0", "queue busy 0")]
    [TestCase("failed", "person.waiting 0/0", "queue help 0")]
    [TestCase("1", "person.waiting 0/0", "queue help 0")]
    [TestCase("silence", "person.waiting 0/0", "queue help 0")]
    [TestCase("found", "person.waiting 0/0", "queue help 0")]
    [TestCase("missing", "person.waiting 0/0", "queue help 0")]
    [TestCase("unavailable", "person.waiting 0/0", "queue help 0")]
    public void Step_Waiting_LeadsTo(string @event, string where, string next)
    {
        var walk = SampleFlow.Walk().At("quiet", new NodeCursor("waiting", 0, 0, [])).On(@event);

        Assert.That((walk.Where, walk.Next), Is.EqualTo((where, next)));
    }

    [Test]
    public void Step_QueueNamedByADistrictNobodyNamed_LeadsToAPerson()
    {
        var walk = SampleFlow.Walk().At("district", NodeCursor.Start).On("entered");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(walk.Next, Is.EqualTo("queue help 0"));
            Assert.That(walk.Journey, Has.Exactly(1).StartsWith("district: fault: "));
        }
    }

    [TestCase("3", 3)]
    [TestCase("{% if true %}2{% endif %}", 2)]
    [TestCase("0", 0)]
    [TestCase("99", 9, Description = "nothing goes before 9")]
    [TestCase("-1", 0)]
    [TestCase("high", 0)]
    [TestCase("99999999999999999999", 0)]
    public void Step_Priority_IsAWholeNumberFrom0To9(string written, int priority)
    {
        var walk = OneQueue($"queue: line, priority: \"{written}\"").On("entered");

        Assert.That(walk.Next, Is.EqualTo(string.Create(CultureInfo.InvariantCulture, $"queue line {priority}")));
    }

    [TestCase(64, "line")]
    [TestCase(65, "last-resort")]
    public void Step_NameLength_AtMost64(int length, string queue)
    {
        var walk = OneQueue($"queue: \"{new string('x', length)}\"").On("entered");

        Assert.That(walk.Next, Is.EqualTo($"queue {(queue == "line" ? new string('x', length) : queue)} 0"));
    }

    [Test]
    public void Step_Queue_SaysItsPromptInTheCallersLanguageAndKeepsTheCode()
    {
        var walk = SampleFlow.Walk().On("entered", "1", "37912", "1", "found");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(walk.Said, Is.EqualTo("sr: connecting Prizren"));
            Assert.That(walk.Next, Is.EqualTo("queue prizren 0"));
            Assert.That(walk.State.Code, Is.EqualTo((CustomerCode?)new CustomerCode("DPZ", 12)));
            Assert.That(walk.Journey.Last(), Is.EqualTo("district: queued for prizren"));
        }
    }

    private static Walk OneQueue(string keys) => Walk.Of(
        $"{{ flow: one, languages: [en], start: line, on-error: line, nodes: {{ line: {{ {keys}, served: bye, full: bye }}, bye: {{ say: bye, hangup: true }} }} }}",
        "prompts: { bye: bye }");
}
