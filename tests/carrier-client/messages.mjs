import assert from "node:assert/strict";

export async function checks({ client, hotline, nobody, check, refused, until }) {
  let message;

  await check("create", async () => {
    message = await client.messages.create({ to: nobody, from: hotline, body: "Rryma kthehet në 13:30" });
    assert.match(message.sid, /^SM[0-9a-f]{32}$/);
    assert.deepEqual([message.status, message.direction, message.numSegments], ["queued", "outbound-api", "1"]);
  });
  await check("fetch", async () => {
    assert.equal((await client.messages(message.sid).fetch()).body, "Rryma kthehet në 13:30");
  });
  await check("list with each", async () => {
    await client.messages.create({ to: nobody, from: hotline, body: "Second" });
    await client.messages.create({ to: hotline, from: hotline, body: "Third" });
    const bodies = [];
    await client.messages.each({ to: nobody, pageSize: 1, callback: (m) => bodies.push(m.body) });
    await until(() => bodies, (found) => found.length === 2);
  });
  await check("update redacts", async () => {
    assert.equal((await client.messages(message.sid).update({ body: "" })).body, "");
  });
  await check("remove", async () => {
    assert.equal(await client.messages(message.sid).remove(), true);
    await refused(client.messages(message.sid).fetch(), 404, 20404);
  });
  await check("create to who said STOP is 21610", () =>
    refused(client.messages.create({ to: "+15005550004", from: hotline, body: "x" }), 400, 21610));
}
