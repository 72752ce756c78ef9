// Speaks texts with the npm package espeak-ng (WebAssembly) for as long as its standard input stays open.
// In:  one JSON object a line, {"arguments":[...],"text":"..."}
// Out: one JSON object a line and request, in order, {"wav":"<base64>"} or {"error":"<why>"}
// Start: node espeak-worker.mjs <path of the package's dist/espeak-ng.js>
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const maxWavBytes = 16 * 1024 * 1024;
const script = process.argv[2];
const { default: createEspeak } = await import(pathToFileURL(script));
// Compiled once (50 ms); an instance per text (100 ms), because the program's main can run only once in an instance.
const compiled = await WebAssembly.compile(await readFile(script.replace(/\.js$/, ".wasm")));

async function speak({ arguments: args, text }) {
  const input = Buffer.from(text, "utf8");
  const chunks = [];
  const errors = [];
  let read = 0;
  let written = 0;
  let buffer = Buffer.alloc(64 * 1024);
  let used = 0;

  await createEspeak({
    arguments: args,
    stdin: () => (read < input.length ? input[read++] : null),
    stdout: (byte) => {
      if (byte === null) return;
      if (++written > maxWavBytes) throw new Error("the text makes more audio than a prompt may have; shorten it");
      buffer[used++] = byte & 255;
      if (used === buffer.length) {
        chunks.push(buffer);
        buffer = Buffer.alloc(64 * 1024);
        used = 0;
      }
    },
    printErr: (line) => errors.push(line),
    instantiateWasm: (imports, done) => {
      WebAssembly.instantiate(compiled, imports).then((instance) => done(instance, compiled));
      return {};
    },
  });
  // The package sets it from the exit code of the program's main.
  process.exitCode = 0;

  chunks.push(buffer.subarray(0, used));
  const wav = Buffer.concat(chunks);
  return wav.length > 0 ? { wav: wav.toString("base64") } : { error: errors[0] ?? "it said nothing" };
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    answer = await speak(JSON.parse(line));
  } catch (fault) {
    answer = { error: String(fault?.message ?? fault) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}
