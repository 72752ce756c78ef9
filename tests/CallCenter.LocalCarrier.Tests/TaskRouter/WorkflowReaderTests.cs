using CallCenter.LocalCarrier.TaskRouter.Expressions;
using CallCenter.LocalCarrier.TaskRouter.Workflows;
using CallCenter.LocalCarrier.Tests.Conformance;

namespace CallCenter.LocalCarrier.Tests.TaskRouter;

[Checklist(ChecklistPoint.TaskRouter, "https://www.twilio.com/docs/taskrouter/workflow-configuration")]
internal sealed class WorkflowReaderTests
{
    private const string Support = """
        {"task_routing":{"filters":[
          {"filter_friendly_name":"Support","expression":"type=='support'","targets":[{"queue":"WQ1","timeout":"15","priority":7},{"timeout":15}]},
          {"filter_friendly_name":"All","expression":"1==1","targets":[{"queue":"WQ2"}]}],
         "default_filter":{"queue":"WQ3"}}}
        """;

    private static readonly WorkflowPlan Plan = WorkflowReader.Read(Support).Plan!;

    [Rule("\"A Task will find the first filter that matches\"; targets in order.")]
    [TestCase("{\"type\":\"support\"}", "WQ1")]
    [TestCase("{\"type\":\"sales\"}", "WQ2")]
    public void First_ByExpression_IsTheFirstMatchingFilter(string task, string queue) =>
        Assert.That(WorkflowPlace.First(Plan, Attributes.Parse(task)!)!.In(Plan)!.QueueSid, Is.EqualTo(queue));

    [Rule("\"if the Task is past the routing step timeout, the Task will flow to the next routing step or filter\", last to the default filter.")]
    [Test]
    public void Next_AfterEachStep_LeadsThroughFiltersToTheDefault()
    {
        var task = Attributes.Parse("{\"type\":\"support\"}")!;
        List<string?> queues = [];
        for (var place = WorkflowPlace.First(Plan, task); place is not null; place = place.Next(Plan, task))
        {
            queues.Add(place.In(Plan)?.QueueSid);
        }

        Assert.That(queues, Is.EqualTo(new[] { "WQ1", "WQ1", "WQ2", "WQ3" }));
    }

    [TestCase("nonsense", "no JSON")]
    [TestCase("{}", "task_routing")]
    [TestCase("""{"task_routing":{"filters":[{"filter_friendly_name":"A","targets":[]}]}}""", "'A' has no targets")]
    [TestCase("""{"task_routing":{"filters":[{"targets":[{"timeout":1}]}]}}""", "no 'queue'")]
    [TestCase("""{"task_routing":{"filters":[{"expression":"a-b==1","targets":[{"queue":"WQ1"}]}]}}""", "Hyphens")]
    [TestCase("""{"task_routing":{"default_filter":{"queue":"WQ1","timeout":"soon"}}}""", "'soon' is no whole number")]
    [TestCase("""{"task_routing":{"default_filter":{"queue":"WQ1","order_by":"level UP"}}}""", "order_by 'level UP'")]
    public void Read_Faults_AreNamed(string configuration, string sentence) =>
        Assert.That(WorkflowReader.Read(configuration).Fault, Does.Contain(sentence));
}
