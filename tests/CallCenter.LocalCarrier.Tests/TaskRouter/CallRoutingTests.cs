using System.Text.Json;
using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;

namespace CallCenter.LocalCarrier.Tests.TaskRouter;

/// <summary>Whole calls: dialled, queued by a workflow, assigned, answered, ended.</summary>
[Checklist(ChecklistPoint.TaskRouter, "https://www.twilio.com/docs/taskrouter/twiml-queue-calls")]
internal sealed class CallRoutingTests : TaskRouterStage
{
    [SetUp]
    public void Answers() => App.On("/wait", "<Pause length=\"60\"/>").On("/left", "<Say>Thank you</Say>").On("/progress", "");

    private Task<HandsetClient> EnqueueAsync(string task = "") =>
        CallAsync($"<Enqueue waitUrl=\"/wait\" action=\"/left\" workflowSid=\"{Workflow}\">{task}</Enqueue>");

    [Rule("\"A task will be created in this Workflow with the call's standard parameters as attributes\"; priority and timeout of <Task>; the queue is named by the WorkflowSid.")]
    [Test]
    public async Task Enqueue_WithAWorkflow_MakesATaskOfTheCall()
    {
        var caller = await EnqueueAsync("<Task priority=\"5\" timeout=\"200\">{\"lang\":\"sq\"}</Task>");

        var told = await EventAsync("task.created");

        await UntilAsync(caller, HandsetEventKinds.Queued, Workflow);
        var task = await ShownAsync("Tasks/" + told["TaskSid"]);
        var attributes = JsonDocument.Parse(told["TaskAttributes"]).RootElement;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((Text(attributes, "lang"), Text(attributes, "from"), Text(attributes, "to")), Is.EqualTo(("sq", Ana, Hotline)));
            Assert.That((Text(attributes, "call_sid"), Text(attributes, "direction")), Is.EqualTo((App.Requests("/voice")[0]["CallSid"], "inbound")));
            Assert.That(attributes.TryGetProperty("caller_city", out _), Is.True);
            Assert.That((task.GetProperty("priority").GetInt32(), task.GetProperty("timeout").GetInt32(), Text(task, "task_channel_unique_name")),
                Is.EqualTo((5, 200, "voice")));
            Assert.That((await App.AskedAsync("/wait"))["QueuePosition"], Is.EqualTo("1"));
        }
    }

    [Rule("\"body must be a valid JSON object\" (14221); \"Provided Workflow was not a valid sid\" (14220): QueueResult=error.")]
    [TestCase("workflowSid=\"{0}\"><Task>nonsense</Task>", 14221)]
    [TestCase("workflowSid=\"{0}\"><Task>[1]</Task>", 14221)]
    [TestCase("workflowSid=\"WW404\">", 14220)]
    public async Task Enqueue_ThatCannotBecomeATask_IsAnError(string rest, int code)
    {
        await CallAsync($"<Enqueue action=\"/left\" {string.Format(System.Globalization.CultureInfo.InvariantCulture, rest, Workflow)}</Enqueue>");

        Assert.That((await App.AskedAsync("/left"))["QueueResult"], Is.EqualTo("error"));
        Assert.That(await AlertCodesAsync(), Does.Contain(code));
    }

    [Rule("dequeue: \"make an outgoing call to the worker's contact_uri; when answered, it will be bridged\"; from \"the number dialled\"; adds worker_call_sid; "
        + "status_callback_url by GET with taskCallSid; \"When the call disconnects, the Worker is transitioned to the activity\" named.")]
    [Test]
    public async Task Dequeue_AnsweredByTheWorker_ConnectsAndCompletes()
    {
        await MadeAsync("", ("MultiTaskEnabled", "false"));
        Assign($$"""{"instruction":"dequeue","post_work_activity_sid":"{{Activities["Unavailable"]}}","status_callback_url":"{{App.Base}}/progress"}""");
        var worker = await WorkerAsync(Arta);
        var agent = await PhoneAsync(Arta);
        var caller = await EnqueueAsync();

        Assert.That((await UntilAsync(agent, HandsetEventKinds.Ringing))[^1].Text, Is.EqualTo(Hotline));
        await agent.AnswerAsync();
        await UntilAsync(agent, HandsetEventKinds.Joined, Ana);
        await UntilAsync(caller, HandsetEventKinds.Joined, Arta);
        await agent.SpeakAsync("Mirëdita");
        await UntilAsync(caller, HandsetEventKinds.Heard, "Mirëdita");
        await caller.SpeakAsync("Po ju dëgjoj");
        await UntilAsync(agent, HandsetEventKinds.Heard, "Po ju dëgjoj");
        await agent.HangUpAsync();

        var completed = await EventAsync("task.completed");
        var progress = await App.AskedAsync("/progress");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(JsonDocument.Parse(completed["TaskAttributes"]).RootElement, "worker_call_sid"), Is.EqualTo(progress["CallSid"]));
            Assert.That((progress.Method, progress["taskCallSid"], progress["CallStatus"]), Is.EqualTo(("GET", App.Requests("/voice")[0]["CallSid"], "completed")));
            Assert.That(completed["TaskAssignmentStatus"], Is.EqualTo("completed"));
            Assert.That(await ActivityAsync(worker), Is.EqualTo("Unavailable"));
            Assert.That((await App.AskedAsync("/left"))["QueueResult"], Is.EqualTo("bridged"));
        }

        await EventAsync("worker.activity.update");
        Assert.That(App.Requests("/events").Select(e => e["EventType"]).SkipWhile(type => type != "task.created"), Is.EqualTo(new[]
        {
            "task.created", "task-queue.entered", "reservation.created", "reservation.accepted", "reservation.completed", "task.completed",
            "worker.activity.update",
        }));
    }

    [Rule("conference: worker and caller meet in a conference; in a multitasking workspace the task wraps up when it ends, and the application completes it.")]
    [Test]
    public async Task Conference_AnsweredByTheWorker_MeetsTheCallerAndWrapsUp()
    {
        Assign("""{"instruction":"conference","end_conference_on_exit":true}""");
        await WorkerAsync(Arta);
        var agent = await PhoneAsync(Arta, autoAnswer: true);
        var caller = await EnqueueAsync();
        var task = (await AssignmentAsync())["TaskSid"];

        await UntilAsync(agent, HandsetEventKinds.Joined, task);
        await UntilAsync(caller, HandsetEventKinds.Joined, task);
        await caller.SpeakAsync("Alo");
        await UntilAsync(agent, HandsetEventKinds.Heard, "Alo");
        await agent.HangUpAsync();

        await EventAsync("task.wrapup");
        var wrapping = await ShownAsync("Tasks/" + task);
        var completed = await MadeAsync("Tasks/" + task, ("AssignmentStatus", "completed"), ("Reason", "done"));
        Assert.That((Text(wrapping, "assignment_status"), Text(wrapping, "reason")), Is.EqualTo(("wrapping", "Conference ended")));
        Assert.That(Text(completed, "assignment_status"), Is.EqualTo("completed"));
        await EventAsync("reservation.completed");
        Assert.That((await App.AskedAsync("/left"))["QueueResult"], Is.EqualTo("bridged"));
    }

    [Rule("reject with activity_sid: the task goes to the next worker.")]
    [Test]
    public async Task Reject_ByTheFirstWorker_RingsTheSecond()
    {
        var first = await WorkerAsync(Arta);
        await WorkerAsync(Blerim);
        App.On("/assign", asked => new Stage.AppReply(
            asked["WorkerSid"] == first ? $$"""{"instruction":"reject","activity_sid":"{{Activities["Offline"]}}"}""" : """{"instruction":"dequeue"}""",
            "application/json"));
        var second = await PhoneAsync(Blerim, autoAnswer: true);

        await EnqueueAsync();

        await UntilAsync(second, HandsetEventKinds.Joined, Ana);
        Assert.That((await EventAsync("reservation.rejected"))["WorkerSid"], Is.EqualTo(first));
        Assert.That(await ActivityAsync(first), Is.EqualTo("Offline"));
    }

    [Rule("A worker who does not answer the telephone: the reservation times out, and the next worker is called.")]
    [Test]
    public async Task Dequeue_NotAnswered_TimesOutAndRingsTheNext()
    {
        Assign("""{"instruction":"dequeue","timeout":"5"}""");
        var first = await WorkerAsync(Arta);
        await WorkerAsync(Blerim);
        await PhoneAsync(Arta);
        var second = await PhoneAsync(Blerim, autoAnswer: true);

        await EnqueueAsync();

        await UntilAsync(second, HandsetEventKinds.Joined, Ana);
        Assert.That((await EventAsync("reservation.timeout"))["WorkerSid"], Is.EqualTo(first));
        Assert.That(await ActivityAsync(first), Is.EqualTo("Offline"));
    }

    [Rule("targets escalate by timeout; all timed out → task.canceled \"Task canceled on Workflow timeout\"; the caller goes on waiting until the application redirects it.")]
    [Test]
    public async Task Nobody_Available_EscalatesToTheSecondQueueAndCancels()
    {
        var second = await SidAsync("TaskQueues", ("FriendlyName", "Second"));
        await MadeAsync("Workflows/" + Workflow, ("Configuration",
            $$$"""{"task_routing":{"filters":[{"targets":[{"queue":"{{{Queue}}}","timeout":10},{"queue":"{{{second}}}","timeout":10}]}]}}"""));

        var caller = await EnqueueAsync();

        var canceled = await EventAsync("task.canceled");
        Assert.That((canceled["TaskCanceledReason"], canceled["TaskQueueSid"]), Is.EqualTo(("Task canceled on Workflow timeout", second)));
        Assert.That(App.Requests("/events").Where(e => e["EventType"] == "task-queue.entered").Select(e => e["TaskQueueSid"]), Is.EqualTo(new[] { Queue, second }));
        Assert.That((await caller.GetAsync()).State, Is.EqualTo("in-call"));
        Assert.That(App.Requests("/left"), Is.Empty);
    }

    [Rule("\"If the caller hangs up before being assigned to a worker, the Task is automatically canceled.\"")]
    [Test]
    public async Task HangUp_WhileTheWorkerRings_CancelsTaskReservationAndRinging()
    {
        Assign("""{"instruction":"dequeue"}""");
        var worker = await WorkerAsync(Arta);
        var agent = await PhoneAsync(Arta);
        var caller = await EnqueueAsync();
        await UntilAsync(agent, HandsetEventKinds.Ringing);

        await caller.HangUpAsync();

        var canceled = await EventAsync("task.canceled");
        Assert.That((canceled["TaskCanceledReason"], canceled["TaskAssignmentStatus"]), Is.EqualTo(("hangup", "canceled")));
        await EventAsync("reservation.canceled");
        Assert.That((await UntilAsync(agent, HandsetEventKinds.Ended))[^1].Text, Is.EqualTo("canceled"));
        Assert.That(await ActivityAsync(worker), Is.EqualTo("Available"));
    }

    [Rule("\"Filter with EventsFilter\"; the events can be listed.")]
    [Test]
    public async Task Events_Filtered_AreToldAndListed()
    {
        await MadeAsync("", ("EventsFilter", "task.canceled"));
        var before = App.Requests("/events").Count;
        var task = await SidAsync("Tasks", ("WorkflowSid", Workflow));
        await MadeAsync("Tasks/" + task, ("AssignmentStatus", "canceled"), ("Reason", "over"));
        await EventAsync("task.canceled");

        var listed = (await ShownAsync("Events?TaskSid=" + task)).GetProperty("events").EnumerateArray().Select(e => Text(e, "event_type"));

        Assert.That(listed, Is.EqualTo(new[] { "task.canceled", "task-queue.entered", "task.created" }));
        Assert.That(App.Requests("/events").Skip(before).Select(e => e["EventType"]), Has.None.EqualTo("task.created"));
    }
}
