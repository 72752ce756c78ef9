// Drives one resource of the local carrier with Twilio's own client: `node client.mjs calls`. Each check is one JSON line on
// standard output, {check, ok, error?}. One JSON line on standard input says where the carrier and the application are:
// {carrier, account, token, application}. A resource is a file beside this one that exports `async function checks(stage)`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const twilio = require("twilio");
const RequestClient = require("twilio/lib/base/RequestClient");

const { carrier, account, token, application } = JSON.parse(readFileSync(0, "utf8"));

// The client builds absolute addresses of api.twilio.com: scheme and authority are all that is replaced.
class LocalRequestClient extends RequestClient {
  request(options) {
    const { pathname, search } = new URL(options.uri);
    return super.request({ ...options, uri: new URL(pathname + search, carrier).href });
  }
}

const connect = (password) => twilio(account, password, { httpClient: new LocalRequestClient() });

const stage = {
  client: connect(token),
  stranger: connect("another-token"),
  application,
  hotline: "+38338500500",
  agent: "client:arta", // answers at the first ring
  nobody: "+38344999999",

  async check(name, run) {
    try {
      await run();
      console.log(JSON.stringify({ check: name, ok: true }));
    } catch (e) {
      console.log(JSON.stringify({ check: name, ok: false, error: String(e.stack ?? e) }));
    }
  },

  // The call must be refused with this status and code, as an exception of the client's own kind.
  async refused(promise, status, code) {
    const error = await promise.then(() => null, (e) => e);
    assert.ok(error instanceof twilio.RestException, `expected ${code}, got ${error}`);
    assert.deepEqual([error.status, error.code], [status, code]);
    assert.equal(error.moreInfo, `https://www.twilio.com/docs/errors/${code}`);
  },

  // Asks again and again until the answer fits; the last answer is returned.
  async until(ask, fits) {
    for (let patience = 200; ; patience--) {
      const answer = await ask();
      if (fits(answer)) {
        return answer;
      }
      assert.ok(patience > 0, `in vain: ${JSON.stringify(answer)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  },

  // A call to the agent that runs these verbs.
  call: (verbs) => stage.client.calls.create({ to: stage.agent, from: stage.hotline, twiml: `<Response>${verbs}</Response>` }),
};

const { checks } = await import(`./${process.argv[2]}.mjs`);
await checks(stage);
