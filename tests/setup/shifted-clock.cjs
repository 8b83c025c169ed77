// Loaded before anything else (`node --require`) by bin/test-dates.js: the clock of this process, and of those it
// starts, runs ahead by CLOCK_SHIFT_MS. What the system itself stamps, such as a file's times, stays as it is.
'use strict';

const shift = Number(process.env.CLOCK_SHIFT_MS);
const System = globalThis.Date;
const now = () => System.now() + shift;

globalThis.Date = new Proxy(System, {
  construct: (target, given, asked) => Reflect.construct(target, given.length === 0 ? [now()] : given, asked),
  apply: () => new System(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
