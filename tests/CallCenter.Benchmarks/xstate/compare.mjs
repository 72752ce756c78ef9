// Reads one round a line and prints the medians: as sentences, or with --json as one object.
import { readFileSync } from 'node:fs';

const goal = { stepsPerSecond: 1_000_000, ratio: 5 };
const rounds = readFileSync(0, 'utf8').trim().split('\n').map((line) => JSON.parse(line));

const ended = new Set(rounds.flatMap(({ ours, xstate }) => [ours.endedAt, xstate.pure.endedAt, xstate.actor.endedAt]));
if (ended.size !== 1) {
  console.error(`bench-flows: the machines are not the same, they ended at ${[...ended].join(', ')}.`);
  process.exit(1);
}

const median = (pick) => {
  const sorted = rounds.map(pick).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
};

const ours = median((round) => round.ours.stepsPerSecond);
const pure = median((round) => round.xstate.pure.stepsPerSecond);
const actor = median((round) => round.xstate.actor.stepsPerSecond);
const bytes = median((round) => round.ours.bytesPerStep);
const ratio = ours / Math.max(pure, actor);
const met = ours >= goal.stepsPerSecond && ratio >= goal.ratio;

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({
    rounds: rounds.length, stepsPerSecond: Math.round(ours), bytesPerStep: Math.round(bytes),
    xstate: { pure: Math.round(pure), actor: Math.round(actor) }, ratio: Number(ratio.toFixed(2)), goal, met,
  }));
} else {
  const rate = (number) => `${Math.round(number).toLocaleString('en')} steps/s`;
  console.log(`median of ${rounds.length}, one core:`);
  console.log(`  a menu step here      ${rate(ours)}, ${Math.round(bytes)} bytes a step (goal: at least ${rate(goal.stepsPerSecond)})`);
  console.log(`  XState 5, pure        ${rate(pure)}`);
  console.log(`  XState 5, an actor    ${rate(actor)}`);
  console.log(`  ratio to the faster   ${ratio.toFixed(1)} (goal: at least ${goal.ratio})`);
}

process.exit(met ? 0 : 1);
