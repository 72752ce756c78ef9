import assert from "node:assert/strict";

export async function checks({ client, check, refused, until, call }) {
  let live;
  let recording;

  await check("create on a live call", async () => {
    live = await call('<Pause length="600"/>');
    await until(() => client.calls(live.sid).fetch(), (c) => c.status === "in-progress");
    recording = await client.calls(live.sid).recordings.create({ recordingChannels: "dual" });
    assert.match(recording.sid, /^RE[0-9a-f]{32}$/);
    assert.deepEqual([recording.status, recording.channels, recording.source], ["in-progress", 2, "StartCallRecordingAPI"]);
  });
  await check("pause, go on and stop", async () => {
    const one = client.calls(live.sid).recordings(recording.sid);
    assert.equal((await one.update({ status: "paused" })).status, "paused");
    assert.equal((await one.update({ status: "in-progress" })).status, "in-progress");
    await one.update({ status: "stopped" });
    await until(() => one.fetch(), (r) => r.status === "completed");
  });
  await check("list of the call and of the account", async () => {
    assert.equal((await client.calls(live.sid).recordings.list()).length, 1);
    assert.deepEqual((await client.recordings.list({ callSid: live.sid })).map((r) => r.sid), [recording.sid]);
  });
  await check("fetch, and its sound", async () => {
    const fetched = await client.recordings(recording.sid).fetch();
    assert.equal(fetched.callSid, live.sid);
    const sound = await fetch(fetched.mediaUrl + ".wav");
    assert.deepEqual([sound.status, sound.headers.get("content-type")], [200, "audio/x-wav"]);
  });
  await check("remove", async () => {
    assert.equal(await client.recordings(recording.sid).remove(), true);
    await refused(client.recordings(recording.sid).fetch(), 404, 20404);
  });
  await check("create on a call that is over is 21220", async () => {
    await client.calls(live.sid).update({ status: "completed" });
    await until(() => client.calls(live.sid).fetch(), (c) => c.status === "completed");
    await refused(client.calls(live.sid).recordings.create(), 400, 21220);
  });
}
