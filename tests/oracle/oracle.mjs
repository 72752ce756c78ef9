// Answers one JSON line on standard output for each JSON line on standard input, with what Twilio's library says.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(import.meta.url);
const twilio = require("twilio");
const webhooks = require("twilio/lib/webhooks/webhooks");
const jsonwebtoken = require("jsonwebtoken");

const declarations = readFileSync(require.resolve("twilio/lib/twiml/VoiceResponse").replace(/\.js$/, ".d.ts"), "utf8");

function build(parent, { verb, attributes, body, children }) {
  const method = verb[0].toLowerCase() + verb.slice(1);
  const element = parent[method](attributes ?? {}, body);
  for (const child of children ?? []) {
    build(element, child);
  }
}

// Several interfaces may have one name, because a verb may be nested in different parents.
function attributeNames(verb) {
  const names = new Set();
  for (const found of declarations.matchAll(new RegExp(`interface ${verb}Attributes \\{([^}]*)\\}`, "g"))) {
    for (const line of found[1].matchAll(/^\s*"?([A-Za-z:]+)"?\?:/gm)) {
      names.add(line[1]);
    }
  }
  return [...names];
}

const answers = {
  sign: ({ token, url, params }) => webhooks.getExpectedTwilioSignature(token, url, params),
  validate: ({ token, signature, url, params }) => webhooks.validateRequest(token, signature, url, params),
  twiml: ({ verbs }) => {
    const response = new twilio.twiml.VoiceResponse();
    verbs.forEach((verb) => build(response, verb));
    return response.toString();
  },
  attributes: ({ verb }) => attributeNames(verb),
  verifyToken: ({ token, secret }) => jsonwebtoken.verify(token, secret, { algorithms: ["HS256"], complete: true }),
  makeToken: ({ accountSid, keySid, secret, identity, ttl, voice }) => {
    const { AccessToken } = twilio.jwt;
    const token = new AccessToken(accountSid, keySid, secret, { identity, ttl });
    token.addGrant(new AccessToken.VoiceGrant(voice));
    return jsonwebtoken.decode(token.toJwt(), { complete: true });
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { op, ...question } = JSON.parse(line);
  try {
    console.log(JSON.stringify({ answer: answers[op](question) }));
  } catch (e) {
    console.log(JSON.stringify({ error: String(e) }));
  }
}
