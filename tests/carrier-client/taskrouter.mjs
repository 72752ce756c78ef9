import assert from "node:assert/strict";

const nothing = (kind) => kind + "0".repeat(32);

export async function checks({ client, application, check, refused, until }) {
  const { workspaces } = client.taskrouter.v1;
  let centre; // what is in the workspace: activities, taskQueues, workers, workflows, tasks, events
  let available;
  let everybody;
  let arta;
  let routing;

  await check("workspace create", async () => {
    const made = await workspaces.create({ friendlyName: "Gjakova", eventsFilter: "task.created", template: "NONE" });
    assert.match(made.sid, /^WS[0-9a-f]{32}$/);
    assert.deepEqual([made.friendlyName, made.eventsFilter, made.prioritizeQueueOrder], ["Gjakova", "task.created", "FIFO"]);
    assert.deepEqual([made.multiTaskEnabled, made.defaultActivityName, made.timeoutActivityName], [true, "Offline", "Offline"]);
    assert.ok(made.dateCreated instanceof Date && !Number.isNaN(made.dateCreated.getTime()));
    centre = workspaces(made.sid);
  });
  await check("workspace create without a name is 20001", () => refused(workspaces.create({ friendlyName: "" }), 400, 20001));
  await check("workspace fetch and update", async () => {
    assert.equal((await centre.update({ friendlyName: "Peja", multiTaskEnabled: false })).multiTaskEnabled, false);
    assert.equal((await centre.fetch()).friendlyName, "Peja");
    await refused(workspaces(nothing("WS")).fetch(), 404, 20404);
  });
  await check("workspace list by name", async () => {
    assert.deepEqual((await workspaces.list({ friendlyName: "Peja" })).map((w) => w.friendlyName), ["Peja"]);
    assert.deepEqual(await workspaces.list({ friendlyName: "Gjakova" }), []);
  });

  await check("activities", async () => {
    [available] = await centre.activities.list({ friendlyName: "Available" });
    assert.deepEqual((await centre.activities.list({ available: "true" })).map((a) => a.sid), [available.sid]);
    const lunch = await centre.activities.create({ friendlyName: "Lunch", available: false });
    assert.equal((await centre.activities(lunch.sid).update({ friendlyName: "Break" })).friendlyName, "Break");
    assert.equal((await centre.activities(lunch.sid).fetch()).available, false);
    assert.equal(await centre.activities(lunch.sid).remove(), true);
    await refused(centre.activities(lunch.sid).fetch(), 404, 20404);
    await refused(centre.activities.create({ friendlyName: "x".repeat(65) }), 400, 20001);
  });
  await check("task queue create, fetch and update", async () => {
    everybody = await centre.taskQueues.create({ friendlyName: "Everybody", targetWorkers: "1==1" });
    const changed = await centre.taskQueues(everybody.sid).update({ taskOrder: "LIFO", maxReservedWorkers: 2, targetWorkers: "sq == true" });
    assert.deepEqual([changed.taskOrder, changed.maxReservedWorkers, changed.targetWorkers], ["LIFO", 2, "sq == true"]);
    assert.equal((await centre.taskQueues(everybody.sid).fetch()).friendlyName, "Everybody");
    await refused(centre.taskQueues.create({ friendlyName: "Q", targetWorkers: "my-skill == 1" }), 400, 20001);
  });
  await check("task queue list and remove", async () => {
    const second = await centre.taskQueues.create({ friendlyName: "Second" });
    assert.deepEqual((await centre.taskQueues.list({ friendlyName: "Second" })).map((q) => q.sid), [second.sid]);
    assert.equal(await centre.taskQueues(second.sid).remove(), true);
    await refused(centre.taskQueues(second.sid).fetch(), 404, 20404);
  });
  await check("workflow create, fetch, update and list", async () => {
    const configuration = JSON.stringify({ task_routing: { filters: [], default_filter: { queue: everybody.sid } } });
    routing = await centre.workflows.create({ friendlyName: "Calls", configuration, taskReservationTimeout: 30 });
    assert.deepEqual([routing.configuration, routing.taskReservationTimeout], [configuration, 30]);
    const changed = await centre.workflows(routing.sid).update({ fallbackAssignmentCallbackUrl: application });
    assert.deepEqual([changed.fallbackAssignmentCallbackUrl, changed.taskReservationTimeout], [application, 30]);
    assert.equal((await centre.workflows(routing.sid).fetch()).friendlyName, "Calls");
    assert.equal((await centre.workflows.list({ friendlyName: "Calls" })).length, 1);
    await refused(centre.workflows.create({ friendlyName: "W", configuration: "{bad" }), 400, 20001);
  });
  await check("task queue of a workflow stays", () => refused(centre.taskQueues(everybody.sid).remove(), 400, 20001));
  await check("worker create, fetch and update", async () => {
    arta = await centre.workers.create({ friendlyName: "Arta", attributes: '{"sq":true,"level":1}' });
    assert.deepEqual([arta.available, arta.activityName], [false, "Offline"]);
    assert.equal((await centre.workers(arta.sid).update({ attributes: '{"sq":true,"level":2}' })).attributes, '{"sq":true,"level":2}');
    assert.equal((await centre.workers(arta.sid).fetch()).friendlyName, "Arta");
    await refused(centre.workers.create({ friendlyName: "ARTA" }), 400, 20001);
  });
  await check("each with a filter follows the pages", async () => {
    for (const friendlyName of ["Blerim", "Cima", "Drita"]) {
      await centre.workers.create({ friendlyName, attributes: '{"guest":true}' });
    }
    const names = [];
    await centre.workers.each({ targetWorkersExpression: "guest == true", pageSize: 1, callback: (w) => names.push(w.friendlyName) });
    await until(() => names, (found) => found.length >= 3);
    assert.deepEqual(names.sort(), ["Blerim", "Cima", "Drita"]);
  });
  await check("page, next and previous", async () => {
    const first = await centre.workers.page({ pageSize: 3 });
    const second = await first.nextPage();
    assert.deepEqual([first.instances.length, second.instances.length], [3, 1]);
    assert.deepEqual((await second.previousPage()).instances.map((w) => w.sid), first.instances.map((w) => w.sid));
    assert.equal(await second.nextPage(), undefined);
  });
  await check("page by its number is 40153", () => refused(centre.workers.page({ pageNumber: 1 }), 400, 40153));
  await check("worker remove", async () => {
    const [guest] = await centre.workers.list({ friendlyName: "Drita" });
    assert.equal(await centre.workers(guest.sid).remove(), true);
    await refused(centre.workers(guest.sid).fetch(), 404, 20404);
  });

  await check("task create, fetch, update and list", async () => {
    const task = await centre.tasks.create({ workflowSid: routing.sid, attributes: '{"language":"sq"}', priority: 3, timeout: 600 });
    assert.deepEqual([task.assignmentStatus, task.priority, task.timeout, task.taskQueueFriendlyName], ["pending", 3, 600, "Everybody"]);
    assert.ok(task.taskQueueEnteredDate instanceof Date);
    assert.equal((await centre.tasks(task.sid).update({ priority: 5 })).priority, 5);
    assert.equal((await centre.tasks(task.sid).fetch()).attributes, '{"language":"sq"}');
    assert.equal((await centre.tasks.list({ evaluateTaskAttributes: "language == 'sq'", assignmentStatus: ["pending"] })).length, 1);
    await refused(centre.tasks(task.sid).update({ priority: 6, ifMatch: '"999"' }), 412, 20412);
    await refused(centre.tasks.create({ workflowSid: nothing("WW") }), 400, 20001);
  });
  await check("task cancel and remove", async () => {
    const [task] = await centre.tasks.list({ workflowSid: routing.sid });
    const canceled = await centre.tasks(task.sid).update({ assignmentStatus: "canceled", reason: "not needed" });
    assert.deepEqual([canceled.assignmentStatus, canceled.reason], ["canceled", "not needed"]);
    await refused(centre.tasks(task.sid).update({ assignmentStatus: "completed" }), 400, 20001);
    assert.equal(await centre.tasks(task.sid).remove(), true);
    await refused(centre.tasks(task.sid).fetch(), 404, 20404);
  });

  await check("reservation, from pending to a completed task", async () => {
    await centre.workers(arta.sid).update({ activitySid: available.sid });
    const task = await centre.tasks.create({ workflowSid: routing.sid, attributes: '{"live":true}' });
    const ofTask = centre.tasks(task.sid).reservations;
    const [pending] = await until(() => ofTask.list({ reservationStatus: "pending" }), (found) => found.length === 1);
    assert.deepEqual([pending.workerSid, pending.workerName, pending.taskSid], [arta.sid, "Arta", task.sid]);
    assert.equal((await centre.tasks(task.sid).fetch()).assignmentStatus, "reserved");
    assert.equal((await ofTask(pending.sid).update({ reservationStatus: "accepted" })).reservationStatus, "accepted");
    assert.equal((await centre.tasks(task.sid).fetch()).assignmentStatus, "assigned");
    const done = await centre.tasks(task.sid).update({ assignmentStatus: "completed", reason: "solved" });
    assert.deepEqual([done.assignmentStatus, done.reason], ["completed", "solved"]);
    assert.equal((await ofTask(pending.sid).fetch()).reservationStatus, "completed");
    await refused(ofTask(pending.sid).update({ reservationStatus: "accepted" }), 400, 20001);
    await refused(ofTask(nothing("WR")).fetch(), 404, 20404);
  });
  await check("reservation of a worker, rejected", async () => {
    const task = await centre.tasks.create({ workflowSid: routing.sid });
    const ofWorker = centre.workers(arta.sid).reservations;
    const [pending] = await until(() => ofWorker.list({ reservationStatus: "pending" }), (found) => found.length === 1);
    await refused(centre.workers(arta.sid).remove(), 400, 20001);
    const offline = (await centre.fetch()).defaultActivitySid;
    const rejected = await ofWorker(pending.sid).update({ reservationStatus: "rejected", workerActivitySid: offline });
    assert.equal(rejected.reservationStatus, "rejected");
    assert.equal((await centre.workers(arta.sid).fetch()).activityName, "Offline");
    assert.equal((await centre.tasks(task.sid).fetch()).assignmentStatus, "pending");
    await refused(centre.workflows(routing.sid).remove(), 400, 20001);
    await centre.tasks(task.sid).remove();
  });
  await check("events", async () => {
    const [accepted] = await centre.events.list({ eventType: "reservation.accepted" });
    assert.match(accepted.sid, /^EV[0-9a-f]{32}$/);
    assert.deepEqual([accepted.resourceType, accepted.source], ["Reservation", "taskrouter"]);
    assert.ok(accepted.eventDate instanceof Date && typeof accepted.eventDateMs === "number");
    const fetched = await centre.events(accepted.sid).fetch();
    assert.equal(fetched.resourceSid, accepted.resourceSid);
    assert.equal((await centre.events.list({ reservationSid: accepted.resourceSid, limit: 1 })).length, 1);
  });
  await check("what the carrier lacks is 20404", async () => {
    await refused(centre.taskChannels.list(), 404, 20404);
    await refused(centre.statistics().fetch(), 404, 20404);
  });
  await check("workflow and workspace remove", async () => {
    assert.equal(await centre.workflows(routing.sid).remove(), true);
    await refused(centre.workflows(routing.sid).fetch(), 404, 20404);
    assert.equal(await centre.remove(), true);
    await refused(centre.fetch(), 404, 20404);
  });
}
