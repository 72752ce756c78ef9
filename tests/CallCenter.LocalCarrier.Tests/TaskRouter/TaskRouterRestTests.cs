using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CallCenter.LocalCarrier.Tests.Conformance;

namespace CallCenter.LocalCarrier.Tests.TaskRouter;

[Checklist(ChecklistPoint.TaskRouter, "https://www.twilio.com/docs/taskrouter/api")]
internal sealed class TaskRouterRestTests : TaskRouterStage
{
    [Rule("A workspace begins with the activities Offline, Available and Unavailable; TimeoutActivity is Offline by default.")]
    [Test]
    public async Task Workspace_JustCreated_HasItsActivitiesAndDefaults()
    {
        var shown = await ShownAsync("");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Activities.Keys, Is.EqualTo(new[] { "Offline", "Available", "Unavailable" }));
            Assert.That(Workspace, Does.Match("^WS[0-9a-f]{32}$"));
            Assert.That((Text(shown, "timeout_activity_name"), Text(shown, "default_activity_name")), Is.EqualTo(("Offline", "Offline")));
            Assert.That(shown.GetProperty("multi_task_enabled").GetBoolean(), Is.True);
            Assert.That(Text(shown, "date_created"), Does.Match(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"));
        }
    }

    [Rule("v1 APIs use \"meta\":{page_size,url,first_page_url,next_page_url,previous_page_url,key}; no page param (40153).")]
    [Test]
    public async Task List_InPages_FollowsTheTokens()
    {
        var (_, first) = await RouterAsync(HttpMethod.Get, "Activities?PageSize=2");
        var meta = first.GetProperty("meta");
        var (_, second) = await ApiAsync(HttpMethod.Get, Text(meta, "next_page_url"));
        var (status, error) = await RouterAsync(HttpMethod.Get, "Activities?Page=1");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.GetProperty("activities").GetArrayLength(), Text(meta, "key"), meta.GetProperty("page_size").GetInt32()),
                Is.EqualTo((2, "activities", 2)));
            Assert.That(meta.GetProperty("previous_page_url").GetString(), Is.Null);
            Assert.That(Text(second.GetProperty("activities")[0], "friendly_name"), Is.EqualTo("Unavailable"));
            Assert.That(second.GetProperty("meta").GetProperty("next_page_url").GetString(), Is.Null);
            Assert.That((status, error.GetProperty("code").GetInt32()), Is.EqualTo((400, 40153)));
        }
    }

    [Rule("Activity: name ≤ 64, Available immutable after creation (API silently ignores).")]
    [Test]
    public async Task Activity_UpdatedWithAvailable_KeepsIt()
    {
        var sid = await SidAsync("Activities", ("FriendlyName", "Lunch"), ("Available", "false"));

        var changed = await MadeAsync("Activities/" + sid, ("FriendlyName", "Break"), ("Available", "true"));

        Assert.That((Text(changed, "friendly_name"), changed.GetProperty("available").GetBoolean()), Is.EqualTo(("Break", false)));
        Assert.That((await RouterAsync(HttpMethod.Delete, "Activities/" + sid)).Status, Is.EqualTo(204));
        Assert.That((await RouterAsync(HttpMethod.Get, "Activities/" + sid)).Status, Is.EqualTo(404));
    }

    [Rule("Worker names unique case-insensitively; attributes JSON ≤ 4096 chars.")]
    [TestCase("ARTA", "{}", 20001)]
    [TestCase("Other", "[1]", 20001)]
    [TestCase("Other", "{bad", 20001)]
    [TestCase("", "{}", 20001)]
    public async Task Worker_ThatCannotBe_Is20001(string name, string attributes, int code)
    {
        await SidAsync("Workers", ("FriendlyName", "Arta"));

        var (status, error) = await RouterAsync(HttpMethod.Post, "Workers", ("FriendlyName", name), ("Attributes", attributes));

        Assert.That((status, error.GetProperty("code").GetInt32()), Is.EqualTo((400, code)));
    }

    [Test]
    public async Task Worker_WithAttributesBeyondTheLimit_Is20001()
    {
        var (status, _) = await RouterAsync(HttpMethod.Post, "Workers", ("FriendlyName", "A"), ("Attributes", $$"""{"a":"{{new string('x', 4_100)}}"}"""));

        Assert.That(status, Is.EqualTo(400));
    }

    [Rule("No hyphens in attribute names (20001); an unknown queue in a workflow is 20001 too.")]
    [Test]
    public async Task QueueAndWorkflow_WithFaults_AreRefused()
    {
        var (_, queue) = await RouterAsync(HttpMethod.Post, "TaskQueues", ("FriendlyName", "Q"), ("TargetWorkers", "my-skill == 1"));
        var (_, flow) = await RouterAsync(HttpMethod.Post, "Workflows", ("FriendlyName", "W"),
            ("Configuration", """{"task_routing":{"default_filter":{"queue":"WQ404"}}}"""));

        Assert.That((queue.GetProperty("code").GetInt32(), flow.GetProperty("code").GetInt32()), Is.EqualTo((20001, 20001)));
        Assert.That(Text(queue, "message"), Does.Contain("Hyphens"));
    }

    [Rule("\"If the ETag does not match the provided version, the operation will fail with a 412 response.\"")]
    [Test]
    public async Task Task_UpdatedWithAnOldETag_Is412()
    {
        var task = await SidAsync("Tasks", ("WorkflowSid", Workflow), ("Attributes", "{}"));
        var (_, etag) = await UpdateAsync(task, null);

        Assert.That((await UpdateAsync(task, etag)).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await UpdateAsync(task, etag)).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
    }

    [Rule("Task: Timeout default 86 400; statuses; cancel carries Reason; create 201.")]
    [Test]
    public async Task Task_CreatedAndCanceled_ShowsItself()
    {
        var (status, made) = await RouterAsync(HttpMethod.Post, "Tasks", ("Attributes", """{"type":"call"}"""), ("Priority", "3"));
        var sid = Text(made, "sid");
        var canceled = await MadeAsync("Tasks/" + sid, ("AssignmentStatus", "canceled"), ("Reason", "not needed"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.EqualTo(201));
            Assert.That((Text(made, "assignment_status"), made.GetProperty("priority").GetInt32(), made.GetProperty("timeout").GetInt32()),
                Is.EqualTo(("pending", 3, 86_400)));
            Assert.That((Text(made, "workflow_sid"), Text(made, "task_queue_sid")), Is.EqualTo((Workflow, Queue)));
            Assert.That((Text(canceled, "assignment_status"), Text(canceled, "reason")), Is.EqualTo(("canceled", "not needed")));
            Assert.That((await EventAsync("task.canceled"))["TaskCanceledReason"], Is.EqualTo("not needed"));
        }
    }

    [Rule("HTTP Basic; 20003 without it, 20404 for what does not exist.")]
    [Test]
    public async Task Request_WithoutPasswordOrForNothing_IsRefused()
    {
        using var anonymous = await Http.GetAsync("/v1/Workspaces");
        var (status, error) = await ApiAsync(HttpMethod.Get, "/v1/Workspaces/WS404/Tasks");

        Assert.That(anonymous.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((status, error.GetProperty("code").GetInt32()), Is.EqualTo((404, 20404)));
    }

    private async Task<(HttpStatusCode Status, string? ETag)> UpdateAsync(string task, string? ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/Workspaces/{Workspace}/Tasks/{task}");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Options.AccountSid}:{Options.AuthToken}")));
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("Attributes", """{"seen":true}""")]);
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        using var response = await Http.SendAsync(request);
        return (response.StatusCode, response.Headers.ETag?.ToString());
    }
}
