// The machine of MenuWalk.cs in XState 5: the same menus and choices, silences and misses counted apart, the same keys.
// It is spared what ours does besides: no journey, no texts in three languages, no keys pressed ahead.
import { assign, createActor, initialTransition, setup, transition } from 'xstate';

const attempts = { noinput: 2, nomatch: 3 };

const bare = setup({
  actions: {
    entered: assign({ silences: 0, misses: 0 }),
    silent: assign({ silences: ({ context }) => context.silences + 1 }),
    missed: assign({ misses: ({ context }) => context.misses + 1 }),
  },
  guards: {
    lastSilence: ({ context }) => context.silences + 1 >= attempts.noinput,
    lastMiss: ({ context }) => context.misses + 1 >= attempts.nomatch,
  },
});

const menu = (choices, noinput) => ({
  entry: 'entered',
  on: {
    ...Object.fromEntries(Object.entries(choices).map(([key, target]) => [key, { target, reenter: true }])),
    silence: [{ guard: 'lastSilence', target: noinput }, { actions: 'silent' }],
    '*': [{ guard: 'lastMiss', target: 'person' }, { actions: 'missed' }],
  },
});

const machine = bare.createMachine({
  id: 'menus',
  initial: 'main',
  context: { silences: 0, misses: 0 },
  states: {
    main: menu({ 1: 'bills', 2: 'faults', 3: 'main', 9: 'person' }, 'person'),
    bills: menu({ 1: 'main', 2: 'faults', 9: 'person' }, 'main'),
    faults: menu({ 1: 'main', 2: 'bills', 9: 'person' }, 'main'),
    person: { on: { served: 'main', full: 'main' } },
  },
});

const caller = ['1', '2', '7', '1'].map((type) => ({ type }));
const batch = 10_000;
const warmUp = 5_000;

// The pure function, snapshot in and snapshot out: what our own runner does. After twenty keys the next call begins.
function pure() {
  const [begun] = initialTransition(machine);
  let snapshot = begun;
  let next = 0;
  return {
    step: () => {
      if (next === 20) [next, snapshot] = [0, begun];
      [snapshot] = transition(machine, snapshot, caller[next++ % caller.length]);
    },
    node: () => snapshot.value,
  };
}

// A running actor that is sent events. It is one call that never ends: a new actor for each would only be slower.
function actor() {
  const running = createActor(machine).start();
  let next = 0;
  return {
    step: () => {
      running.send(caller[next]);
      next = (next + 1) % caller.length;
    },
    node: () => running.getSnapshot().value,
  };
}

function walk(one, milliseconds) {
  const began = performance.now();
  let steps = 0;
  do {
    for (let i = 0; i < batch; i++) one.step();
    steps += batch;
  } while (performance.now() - began < milliseconds);
  return steps;
}

function round(one, milliseconds) {
  walk(one, warmUp);
  const began = performance.now();
  const steps = walk(one, milliseconds);
  return { stepsPerSecond: steps / ((performance.now() - began) / 1000), endedAt: one.node() };
}

const seconds = Number(process.argv[2] ?? 2);
console.log(JSON.stringify({ pure: round(pure(), seconds * 1000), actor: round(actor(), seconds * 1000) }));
