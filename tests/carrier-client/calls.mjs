import assert from "node:assert/strict";

export async function checks({ client, stranger, application, hotline, nobody, agent, check, refused, until, call }) {
  let live;

  await check("create with twiml", async () => {
    live = await call("<Pause length=\"600\"/><Say>Hello</Say>");
    assert.match(live.sid, /^CA[0-9a-f]{32}$/);
    assert.deepEqual([live.status, live.direction, live.to, live.from], ["queued", "outbound-api", agent, hotline]);
    assert.ok(live.dateCreated instanceof Date && !Number.isNaN(live.dateCreated.getTime()));
    assert.equal(live.queueTime, "0");
    assert.ok(live.subresourceUris.recordings.endsWith("/Recordings.json"));
  });
  await check("fetch", async () => {
    const fetched = await until(() => client.calls(live.sid).fetch(), (c) => c.status === "in-progress");
    assert.equal(fetched.sid, live.sid);
    assert.ok(fetched.startTime instanceof Date);
  });
  await check("remove while live is 20009", () => refused(client.calls(live.sid).remove(), 409, 20009));
  await check("update with url", async () => {
    const updated = await client.calls(live.sid).update({ url: `${application}/hold`, method: "GET" });
    assert.equal(updated.sid, live.sid);
  });
  await check("update status canceled leaves it alone", async () => {
    assert.equal((await client.calls(live.sid).update({ status: "canceled" })).status, "in-progress");
  });
  await check("update status completed", async () => {
    await client.calls(live.sid).update({ status: "completed" });
    const ended = await until(() => client.calls(live.sid).fetch(), (c) => c.status === "completed");
    assert.ok(ended.endTime instanceof Date);
    assert.match(ended.duration, /^\d+$/);
  });
  await check("update of an ended call is 21220", () => refused(client.calls(live.sid).update({ twiml: "<Response/>" }), 400, 21220));

  await check("list with filters", async () => {
    await client.calls.create({ to: nobody, from: hotline, twiml: "<Response/>" });
    await until(() => client.calls.list({ to: nobody, status: "failed" }), (found) => found.length === 1);
    assert.equal((await client.calls.list({ startTimeAfter: new Date(Date.now() + 3_600_000) })).length, 0);
    assert.equal((await client.calls.list({ to: nobody, startTimeAfter: new Date(Date.now() - 3_600_000) })).length, 1);
    assert.equal((await client.calls.list({ to: nobody, endTimeBefore: new Date(0) })).length, 0);
  });
  await check("each follows the pages", async () => {
    for (let i = 0; i < 4; i++) {
      await client.calls.create({ to: "+38344999000", from: hotline, url: `${application}/hold` });
    }
    const seen = [];
    await client.calls.each({ to: "+38344999000", pageSize: 2, done: undefined, callback: (c) => seen.push(c.sid) });
    await until(() => seen, (sids) => sids.length === 4);
    assert.equal(new Set(seen).size, 4);
  });
  await check("page, next and previous", async () => {
    const first = await client.calls.page({ to: "+38344999000", pageSize: 3 });
    assert.equal(first.instances.length, 3);
    const second = await first.nextPage();
    assert.equal(second.instances.length, 1);
    assert.deepEqual((await second.previousPage()).instances.map((c) => c.sid), first.instances.map((c) => c.sid));
    assert.equal(await second.nextPage(), undefined);
  });
  await check("remove", async () => {
    assert.equal(await client.calls(live.sid).remove(), true);
    await refused(client.calls(live.sid).fetch(), 404, 20404);
  });

  await check("create to no number is 21211", () =>
    refused(client.calls.create({ to: "12", from: hotline, twiml: "<Response/>" }), 400, 21211));
  await check("create with a bad url is 21205", () =>
    refused(client.calls.create({ to: nobody, from: hotline, url: "nowhere" }), 400, 21205));
  await check("create with 4001 characters of twiml is 32018", () =>
    refused(client.calls.create({ to: nobody, from: hotline, twiml: "x".repeat(4001) }), 400, 32018));
  await check("create with an underscore in the callback's host is 21609", () =>
    refused(client.calls.create({ to: nobody, from: hotline, twiml: "<Response/>", statusCallback: "http://my_host/x" }), 400, 21609));
  await check("another token is 20003", () => refused(stranger.calls.list({ limit: 1 }), 401, 20003));
}
