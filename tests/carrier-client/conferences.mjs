import assert from "node:assert/strict";

export async function checks({ client, hotline, nobody, check, refused, until, call }) {
  let room;
  let inside;

  await check("list by name and status", async () => {
    inside = await call("<Dial><Conference>room</Conference></Dial>");
    [room] = await until(() => client.conferences.list({ friendlyName: "room" }), (found) => found.length === 1);
    assert.match(room.sid, /^CF[0-9a-f]{32}$/);
    assert.equal((await client.conferences.list({ friendlyName: "another" })).length, 0);
  });
  await check("fetch", async () => {
    assert.equal((await client.conferences(room.sid).fetch()).friendlyName, "room");
    await refused(client.conferences("CF00000000000000000000000000000000").fetch(), 404, 20404);
  });
  await check("participants", async () => {
    const [participant] = await until(() => client.conferences(room.sid).participants.list(), (all) => all.length === 1);
    assert.deepEqual([participant.callSid, participant.muted, participant.hold], [inside.sid, false, false]);
  });
  await check("participant fetch and update", async () => {
    const participant = client.conferences(room.sid).participants(inside.sid);
    assert.equal((await participant.fetch()).conferenceSid, room.sid);
    assert.equal((await participant.update({ muted: true })).muted, true);
    assert.equal((await participant.update({ hold: true })).hold, true);
  });
  await check("participant create", async () => {
    const made = await client.conferences(room.sid).participants.create({ to: nobody, from: hotline, label: "guest" });
    assert.match(made.callSid, /^CA[0-9a-f]{32}$/);
    assert.equal(made.label, "guest");
  });
  await check("participant remove", async () => {
    assert.equal(await client.conferences(room.sid).participants(inside.sid).remove(), true);
    await refused(client.conferences(room.sid).participants(inside.sid).fetch(), 404, 20404);
  });
  await check("update status completed", async () => {
    await until(() => client.calls(inside.sid).fetch(), (c) => c.status === "completed");
    await call("<Dial><Conference>second</Conference></Dial>");
    const [second] = await until(() => client.conferences.list({ friendlyName: "second" }), (found) => found.length === 1);
    assert.equal((await client.conferences(second.sid).update({ status: "completed" })).status, "completed");
  });
}
