using CallCenter.LocalCarrier.TaskRouter.Reservations;
using CallCenter.LocalCarrier.TaskRouter.Routing;
using CallCenter.LocalCarrier.TaskRouter.Tasks;
using CallCenter.LocalCarrier.Tests.Conformance;

namespace CallCenter.LocalCarrier.Tests.TaskRouter;

[Checklist(ChecklistPoint.TaskRouter, "https://www.twilio.com/docs/taskrouter/lifecycle-task-state")]
internal sealed class RouterTests
{
    private const string Plain = """{"task_routing":{"default_filter":{"queue":"WQ1"}}}""";

    private static RouterDesk Desk() => new(Plain, ("WQ1", "1==1"));

    private static RouterDesk Steps(string targets) =>
        new($$"""{"task_routing":{"filters":[{"targets":[{{targets}}]}]} }""", ("WQ1", "lang == 'sq'"), ("WQ2", "1==1"));

    [Rule("\"Once reserved, a Task moves back to pending if the Reservation is rejected\"; the next longest idle worker is asked.")]
    [Test]
    public void Reject_WithAnotherWorker_AsksTheNextLongestIdle()
    {
        var desk = Desk().Worker("WKa").Worker("WKb").Create("WT1");

        desk.Decide(1, ReservationStatus.Rejected);

        Assert.That(desk.Asked, Is.EqualTo(new[] { "WKa/WT1 rejected", "WKb/WT1 pending" }));
    }

    [Rule("activity_sid: \"recommended to set an unavailable activity, to avoid having the Task immediately reassigned to the worker\".")]
    [TestCase(null, "WKa/WT1 rejected,WKa/WT1 pending")]
    [TestCase("WA0", "WKa/WT1 rejected")]
    public void Reject_ByTheOnlyWorker_AsksAgainUnlessUnavailable(string? activity, string asked) =>
        Assert.That(string.Join(',', Desk().Worker("WKa").Create("WT1").Decide(1, ReservationStatus.Rejected, activity).Asked), Is.EqualTo(asked));

    [Rule("On reservation timeout the worker is moved to the Workspace TimeoutActivitySid; the task returns to pending. TaskReservationTimeout default 120 s.")]
    [Test]
    public void DecisionTimer_Unanswered_MovesTheWorkerAndReturnsTheTask()
    {
        var desk = Desk().Worker("WKa").Create("WT1");

        desk.Ring(new RouterTimer.Decision("WR1"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(desk.Armed, Does.Contain(((RouterTimer)new RouterTimer.Decision("WR1"), TimeSpan.FromSeconds(120))));
            Assert.That(desk.Asked, Is.EqualTo(new[] { "WKa/WT1 timeout" }));
            Assert.That(desk.State.Workers.Find("WKa")!.ActivitySid, Is.EqualTo("WA0"));
            Assert.That(desk.Task("WT1").Status, Is.EqualTo(AssignmentStatus.Pending));
            Assert.That(desk.Told.TakeLast(2), Is.EqualTo(new[] { "reservation.timeout", "worker.activity.update" }));
        }
    }

    [Rule("timeout escalates; all targets timed out and no default_filter → task canceled \"Task canceled on Workflow timeout\".")]
    [Test]
    public void StepTimers_WithNobodyThere_EscalateAndCancel()
    {
        var desk = Steps("""{"queue":"WQ1","timeout":30},{"queue":"WQ2","timeout":20,"priority":9}""").Create("WT1");
        Assert.That(desk.Armed, Does.Contain(((RouterTimer)new RouterTimer.Step("WT1", 1), TimeSpan.FromSeconds(30))));

        desk.Ring(new RouterTimer.Step("WT1", 1));
        Assert.That((desk.Task("WT1").QueueSid, desk.Task("WT1").Priority), Is.EqualTo(("WQ2", 9)));
        desk.Ring(new RouterTimer.Step("WT1", 1));
        Assert.That(desk.Task("WT1").QueueSid, Is.EqualTo("WQ2"), "a timer of an earlier step rings for nothing");
        desk.Ring(new RouterTimer.Step("WT1", 2));

        Assert.That((desk.Task("WT1").Status, desk.Task("WT1").Reason), Is.EqualTo((AssignmentStatus.Canceled, "Task canceled on Workflow timeout")));
        Assert.That(desk.Told, Does.Contain("task-queue.timeout").And.Contain("task-queue.moved").And.Contain("task.canceled"));
    }

    [Rule("\"If the Reservation doesn't succeed … the Workflow will check the timeout on the routing step … past the timeout, the Task will flow to the next routing step\".")]
    [Test]
    public void StepTimer_WhileAWorkerIsAsked_MovesOnOnlyAfterTheReservation()
    {
        var desk = Steps("""{"queue":"WQ1","timeout":30},{"queue":"WQ2"}""").Worker("WKa", """{"lang":"sq"}""").Create("WT1");

        desk.Ring(new RouterTimer.Step("WT1", 1));
        Assert.That(desk.Task("WT1").QueueSid, Is.EqualTo("WQ1"));
        desk.Decide(1, ReservationStatus.Rejected, "WA0");

        Assert.That((desk.Task("WT1").QueueSid, desk.Task("WT1").Status), Is.EqualTo(("WQ2", AssignmentStatus.Pending)));
    }

    [Rule("Timeout default 86 400 s → task.canceled \"Task TTL Exceeded\".")]
    [Test]
    public void LifeTimer_OfAWaitingTask_CancelsIt()
    {
        var desk = Desk().Create("WT1");

        desk.Ring(new RouterTimer.Life("WT1"));

        Assert.That((desk.Task("WT1").Status, desk.Task("WT1").Reason), Is.EqualTo((AssignmentStatus.Canceled, "Task TTL Exceeded")));
        Assert.That(desk.Armed, Does.Contain(((RouterTimer)new RouterTimer.Life("WT1"), TimeSpan.FromSeconds(86_400))));
    }

    [Rule("skip_if is \"evaluated only if a Task can't be assigned to a Worker immediately\".")]
    [TestCase(false, "WQ2")]
    [TestCase(true, "WQ1")]
    public void SkipIf_NobodyAvailable_GoesOnAtOnce(bool someone, string queue)
    {
        var desk = Steps("""{"queue":"WQ1","skip_if":"workers.available == 0"},{"queue":"WQ2"}""");
        desk.Worker("WKa", """{"lang":"sq"}""", someone ? "WA1" : "WA0").Create("WT1");

        Assert.That(desk.Task("WT1").QueueSid, Is.EqualTo(queue));
    }

    [Rule("known_worker_sid: \"task.agent\"; a target's expression: \"task.lang IN worker.languages\".")]
    [TestCase("\"known_worker_sid\":\"task.agent\"", "WKb")]
    [TestCase("\"known_worker_friendly_name\":\"task.agent\"", "WKb")]
    [TestCase("\"expression\":\"task.lang IN worker.languages\"", "WKc")]
    [TestCase("\"order_by\":\"worker.level DESC\"", "WKd")]
    [TestCase("\"priority\":1", "WKa")]
    public void Target_OfEachKind_FindsItsWorker(string rule, string worker)
    {
        var desk = Steps($$"""{"queue":"WQ2",{{rule}}}""").Worker("WKa").Worker("WKb").Worker("WKc", """{"languages":["sr"]}""").Worker("WKd", """{"level":3}""");

        desk.Create("WT1", """{"agent":"WKb","lang":"sr"}""");

        Assert.That(desk.Asked, Is.EqualTo(new[] { worker + "/WT1 pending" }));
    }

    [Rule("TargetWorkers binds workers to a queue: a worker who does not match is not asked.")]
    [Test]
    public void Queue_WhoseTargetNobodyMatches_Waits() =>
        Assert.That(Steps("""{"queue":"WQ1"}""").Worker("WKa", """{"lang":"sr"}""").Create("WT1").Asked, Is.Empty);

    [Rule("Tasks go by priority, then by age; TaskOrder LIFO turns the age round.")]
    [TestCase(false, "WT3,WT1,WT2")]
    [TestCase(true, "WT3,WT2,WT1")]
    public void Waiting_Tasks_GoByPriorityThenAge(bool youngestFirst, string order)
    {
        var desk = Desk();
        desk.Let(new RouterEvent.QueueStored(desk.State.Queues.Find("WQ1")! with { YoungestFirst = youngestFirst }));

        desk.Create("WT1").Create("WT2").Create("WT3", priority: 5).Worker("WKa");
        for (var i = 1; i <= 3; i++)
        {
            desk.Decide(i, ReservationStatus.Accepted).Decide(i, ReservationStatus.Completed);
        }

        Assert.That(string.Join(',', desk.State.Reservations.All.Select(r => r.TaskSid)), Is.EqualTo(order));
    }

    [Rule("\"Multi-reservation was used for a task and another worker has accepted one of the created reservations\" → rescinded. MaxReservedWorkers 1–50.")]
    [Test]
    public void Accept_OneOfTwoReservations_RescindsTheOther()
    {
        var desk = Desk();
        desk.Let(new RouterEvent.QueueStored(desk.State.Queues.Find("WQ1")! with { MaxReservedWorkers = 2 }));
        desk.Worker("WKa").Worker("WKb").Worker("WKc").Create("WT1");

        desk.Decide(2, ReservationStatus.Accepted);

        Assert.That(desk.Asked, Is.EqualTo(new[] { "WKa/WT1 rescinded", "WKb/WT1 accepted" }));
    }

    [Rule("\"An assigned Task won't move to canceled\"; reservation accepted only while pending.")]
    [Test]
    public void Assigned_Task_RefusesToBeCanceledOrAcceptedAgain()
    {
        var desk = Desk().Worker("WKa").Create("WT1").Decide(1, ReservationStatus.Accepted);

        Assert.That(desk.Try(new RouterEvent.TaskStatusAsked("WT1", AssignmentStatus.Canceled, "why"))!.Code, Is.EqualTo(20001));
        Assert.That(desk.Try(new RouterEvent.ReservationAsked("WR1", ReservationStatus.Accepted, null))!.Code, Is.EqualTo(20001));
    }

    [Rule("\"In a multitasking Workspace, Tasks move to wrapping first when the state is automatically transitioned by TaskRouter\"; in another they are completed.")]
    [TestCase(true, AssignmentStatus.Wrapping, ReservationStatus.Wrapping)]
    [TestCase(false, AssignmentStatus.Completed, ReservationStatus.Completed)]
    public void CallOver_OfAnAcceptedReservation_WrapsUpOrCompletes(bool multiTask, AssignmentStatus task, object reservation)
    {
        var desk = Desk();
        desk.Let(new RouterEvent.SettingsStored(desk.State.Settings with { MultiTask = multiTask }));
        desk.Worker("WKa").Create("WT1").Decide(1, ReservationStatus.Accepted);

        desk.Let(new RouterEvent.CallOver("WR1", "hangup", "WA0"));

        Assert.That((desk.Task("WT1").Status, desk.State.Reservations.Find("WR1")!.Status), Is.EqualTo((task, (ReservationStatus)reservation)));
        Assert.That(desk.State.Workers.Find("WKa")!.ActivitySid, Is.EqualTo("WA0"), "post_work_activity_sid");
    }

    [Rule("\"Max Assignment Count\": a task is canceled after it went 1,000 times from pending to reserved.")]
    [Test]
    public void Reject_AThousandTimes_CancelsTheTask()
    {
        var desk = Desk().Worker("WKa").Create("WT1");

        for (var i = 1; i <= RoutedTask.MostOffers; i++)
        {
            desk.Decide(i, ReservationStatus.Rejected);
        }

        Assert.That(desk.Task("WT1").Status, Is.EqualTo(AssignmentStatus.Canceled));
    }

    [Rule("\"the Task is deleted five minutes after moving into this state\".")]
    [Test]
    public void MemoryTimer_OfATaskThatIsOver_ForgetsItAndItsReservations()
    {
        var desk = Desk().Worker("WKa").Create("WT1").Decide(1, ReservationStatus.Accepted).Decide(1, ReservationStatus.Completed);
        Assert.That(desk.Armed, Does.Contain(((RouterTimer)new RouterTimer.Memory("WT1"), TimeSpan.FromMinutes(5))));

        desk.Ring(new RouterTimer.Memory("WT1"));

        Assert.That((desk.State.Tasks.Count, desk.State.Reservations.Count), Is.EqualTo((0, 0)));
    }
}
