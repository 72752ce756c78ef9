using CallCenter.LocalCarrier.TaskRouter.Assignment;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Tests.TaskRouter;

[Checklist(ChecklistPoint.TaskRouter, "https://www.twilio.com/docs/taskrouter/handle-assignment-callbacks")]
internal sealed class AssignmentTests : TaskRouterStage
{
    [Rule("Assignment callback: POST with Timestamp, AccountSid, WorkspaceSid, WorkflowSid, TaskQueueSid, WorkerSid, WorkerAttributes, TaskSid, TaskAttributes, TaskAge, TaskPriority, ReservationSid.")]
    [Test]
    public async Task Callback_ForAReservation_CarriesItsFieldsSigned()
    {
        Assign("""{"instruction":"accept"}""");
        var worker = await WorkerAsync(Arta);
        var task = await SidAsync("Tasks", ("WorkflowSid", Workflow), ("Attributes", """{"type":"mail"}"""), ("Priority", "4"));

        var asked = await AssignmentAsync();

        await EventAsync("reservation.accepted");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((asked.Method, asked["AccountSid"], asked["WorkspaceSid"], asked["WorkflowSid"], asked["TaskQueueSid"]),
                Is.EqualTo(("POST", Options.AccountSid, Workspace, Workflow, Queue)));
            Assert.That((asked["WorkerSid"], asked["TaskSid"], asked["TaskPriority"]), Is.EqualTo((worker, task, "4")));
            Assert.That((asked["WorkerAttributes"], asked["TaskAttributes"]), Is.EqualTo(("""{"contact_uri":"client:arta"}""", """{"type":"mail"}""")));
            Assert.That(asked["ReservationSid"], Does.Match("^WR[0-9a-f]{32}$"));
            Assert.That((asked["TaskAge"], asked["Timestamp"]), Is.Not.EqualTo(("(absent)", "(absent)")));
            Assert.That(asked.Headers["X-Twilio-Signature"].ToString(), Has.Length.EqualTo(28));
            Assert.That(await TaskStatusAsync(task), Is.EqualTo("assigned"));
        }
    }

    [Rule("else FallbackAssignmentCallbackUrl")]
    [Test]
    public async Task Callback_ThatFails_AsksTheFallback()
    {
        App.On("/assign", _ => new AppReply("no", "text/plain", 500)).On("/fallback", _ => new AppReply("""{"instruction":"accept"}""", "application/json"));
        await MadeAsync("Workflows/" + Workflow, ("FallbackAssignmentCallbackUrl", App.Base + "/fallback"));
        await WorkerAsync(Arta);
        await SidAsync("Tasks", ("WorkflowSid", Workflow));

        await EventAsync("reservation.accepted");

        Assert.That(App.Requests("/fallback")[0]["ReservationSid"], Is.EqualTo(App.Requests("/assign")[0]["ReservationSid"]));
        Assert.That(await AlertCodesAsync(), Does.Contain(11200));
    }

    [Rule("both fail → reservation canceled")]
    [Test]
    public async Task Callback_WhoseFallbackFailsToo_CancelsTheReservation()
    {
        App.On("/assign", _ => new AppReply("no", "text/plain", 500));
        await WorkerAsync(Arta);
        await SidAsync("Tasks", ("WorkflowSid", Workflow));

        var told = await EventAsync("reservation.canceled");

        Assert.That(told["ReservationSid"], Is.EqualTo(App.Requests("/assign")[0]["ReservationSid"]));
    }

    [Rule("Empty 200 = decide later by REST; ReservationStatus=accepted.")]
    [Test]
    public async Task Callback_WithAnEmptyAnswer_LeavesTheDecisionToRest()
    {
        Assign("");
        var worker = await WorkerAsync(Arta);
        var task = await SidAsync("Tasks", ("WorkflowSid", Workflow));
        var reservation = (await AssignmentAsync())["ReservationSid"];

        var (status, shown) = await RouterAsync(HttpMethod.Post, $"Workers/{worker}/Reservations/{reservation}", ("ReservationStatus", "accepted"));
        var (again, error) = await RouterAsync(HttpMethod.Post, $"Tasks/{task}/Reservations/{reservation}", ("ReservationStatus", "accepted"));

        Assert.That((status, Text(shown, "reservation_status"), Text(shown, "task_sid")), Is.EqualTo((200, "accepted", task)));
        Assert.That((again, error.GetProperty("code").GetInt32()), Is.EqualTo((400, 20001)));
    }

    [Rule("Instruction errors surface only as alerts (40001 bad JSON, 40005 no instruction, 40140 dequeue of a task without a call).")]
    [TestCase("\"{}\"", 40001)]
    [TestCase("{\"to\":\"client:arta\"}", 40005)]
    [TestCase("{\"instruction\":\"juggle\"}", 40005)]
    [TestCase("{\"instruction\":\"dequeue\"}", 40140)]
    [TestCase("{\"instruction\":\"conference\",\"timeout\":\"soon\"}", 14233)]
    public async Task Callback_WithABadInstruction_LeavesAnAlertAndThePendingReservation(string answer, int code)
    {
        Assign(answer);
        await WorkerAsync(Arta);
        var task = await SidAsync("Tasks", ("WorkflowSid", Workflow));
        var reservation = (await AssignmentAsync())["ReservationSid"];

        Assert.That(async () => await AlertCodesAsync(), Does.Contain(code).After((int)Patience.TotalMilliseconds, 20));
        Assert.That(Text(await ShownAsync($"Tasks/{task}/Reservations/{reservation}"), "reservation_status"), Is.EqualTo("pending"));
    }

    [Rule("respond with a 200 OK HTTP response code and Content-Type header of application/json")]
    [TestCase(200, "text/html", "{}", typeof(AssignmentReply.Failed))]
    [TestCase(201, "application/json", "{}", typeof(AssignmentReply.Failed))]
    [TestCase(200, "application/json", "{}", typeof(AssignmentReply.Later))]
    [TestCase(200, null, "", typeof(AssignmentReply.Later))]
    [TestCase(200, "application/json", "{\"instruction\":\"reject\"}", typeof(AssignmentReply.Do))]
    public void Judge_EachAnswer_IsWhatTheContractSays(int status, string? type, string body, Type expected) =>
        Assert.That(AssignmentReply.Judge(new WebhookReply(status, type, body, null, ""), "WT1"), Is.TypeOf(expected));

    [Rule("call: \"initiates an outgoing call\"; url executes on the worker's leg, whose <Dial><Queue reservationSid> accepts and connects; the attempt fails if already accepted.")]
    [Test]
    public async Task Call_WhoseDocumentDialsTheReservation_Connects()
    {
        App.On("/wait", "<Pause length=\"60\"/>").On("/answered", _ => AppReply.Twiml(
            $"<Dial><Queue reservationSid=\"{App.Requests("/assign")[0]["ReservationSid"]}\" postWorkActivitySid=\"{Activities["Unavailable"]}\"/></Dial>"));
        Assign($$"""{"instruction":"call","from":"{{Hotline}}","url":"{{App.Base}}/answered"}""");
        var worker = await WorkerAsync(Arta);
        var agent = await PhoneAsync(Arta, autoAnswer: true);

        await CallAsync($"<Enqueue waitUrl=\"/wait\" workflowSid=\"{Workflow}\"/>");

        await UntilAsync(agent, Client.HandsetEventKinds.Joined, Ana);
        await EventAsync("reservation.accepted");
        App.On("/again", App.Requests("/assign")[0]["ReservationSid"] is var sid ? $"<Dial action=\"/failed\"><Queue reservationSid=\"{sid}\"/></Dial>" : "")
            .On("/failed", "<Hangup/>");
        await CallAsync("/again", "+38344000009", null, null);
        Assert.That((await App.AskedAsync("/failed"))["DialCallStatus"], Is.EqualTo("failed"));
        await agent.HangUpAsync();
        await EventAsync("task.wrapup");
        Assert.That(await ActivityAsync(worker), Is.EqualTo("Unavailable"));
    }

    [Rule("redirect: call_sid*, url*, accept")]
    [Test]
    public async Task Redirect_WithAccept_SendsTheCallToTheDocument()
    {
        App.On("/wait", "<Pause length=\"60\"/>").On("/sent", "<Say>Sent</Say>");
        App.On("/assign", _ => new AppReply(
            $$"""{"instruction":"redirect","call_sid":"{{App.Requests("/voice")[0]["CallSid"]}}","url":"{{App.Base}}/sent","accept":"true"}""", "application/json"));
        await WorkerAsync(Arta);

        var caller = await CallAsync($"<Enqueue waitUrl=\"/wait\" workflowSid=\"{Workflow}\"/>");

        await UntilAsync(caller, Client.HandsetEventKinds.Say, "Sent");
        Assert.That((await EventAsync("reservation.accepted"))["TaskAssignmentStatus"], Is.EqualTo("assigned"));
    }
}
