import assert from "node:assert/strict";

export async function checks({ client, application, check, refused, until, call }) {
  let queue;
  let waiting;

  await check("create", async () => {
    queue = await client.queues.create({ friendlyName: "gjakova", maxSize: 7 });
    assert.match(queue.sid, /^QU[0-9a-f]{32}$/);
    assert.deepEqual([queue.friendlyName, queue.maxSize, queue.currentSize, queue.averageWaitTime], ["gjakova", 7, 0, 0]);
  });
  await check("create of the same name is 22003", () => refused(client.queues.create({ friendlyName: "gjakova" }), 400, 22003));
  await check("create of 5001 places is 20001", () => refused(client.queues.create({ friendlyName: "huge", maxSize: 5001 }), 400, 20001));
  await check("update", async () => {
    assert.equal((await client.queues(queue.sid).update({ maxSize: 9 })).maxSize, 9);
    assert.equal((await client.queues(queue.sid).fetch()).maxSize, 9);
  });
  await check("list with each", async () => {
    await client.queues.create({ friendlyName: "second" });
    await client.queues.create({ friendlyName: "third" });
    const names = [];
    await client.queues.each({ pageSize: 1, callback: (q) => names.push(q.friendlyName) });
    await until(() => names, (found) => found.length === 3);
    assert.deepEqual(names.sort(), ["gjakova", "second", "third"]);
  });

  await check("members", async () => {
    waiting = await call("<Enqueue waitUrl=\"\">gjakova</Enqueue>");
    const [member] = await until(() => client.queues(queue.sid).members.list(), (members) => members.length === 1);
    assert.deepEqual([member.callSid, member.position, member.queueSid], [waiting.sid, 1, queue.sid]);
    assert.ok(member.dateEnqueued instanceof Date);
    assert.equal((await client.queues(queue.sid).fetch()).currentSize, 1);
  });
  await check("member by its call and Front", async () => {
    assert.equal((await client.queues(queue.sid).members(waiting.sid).fetch()).callSid, waiting.sid);
    assert.equal((await client.queues(queue.sid).members("Front").fetch()).callSid, waiting.sid);
  });
  await check("remove of a queue with members is 22002", () => refused(client.queues(queue.sid).remove(), 400, 22002));
  await check("member update dequeues", async () => {
    const member = await client.queues(queue.sid).members("Front").update({ url: `${application}/hold`, method: "GET" });
    assert.equal(member.callSid, waiting.sid);
    await until(() => client.queues(queue.sid).fetch(), (q) => q.currentSize === 0);
    await refused(client.queues(queue.sid).members("Front").fetch(), 404, 20404);
  });
  await check("remove", async () => {
    assert.equal(await client.queues(queue.sid).remove(), true);
    await refused(client.queues(queue.sid).fetch(), 404, 20404);
  });
}
