import type { Database } from '../../db/client';

/** Milliseconds in which the same form, sent again, is the same sending. */
const lately = 60_000;

interface Sending {
  readonly at: number;
  readonly outcome: Promise<unknown>;
}

const sendings = new WeakMap<Database, Map<string, Sending>>();

/**
 * What came of a form with this name within the last minute, also while it is still being worked on; else what `work`
 * comes to. For what no row may keep: passwords, what is shown once, and what takes a while. It lies in memory for that
 * minute alone. What was refused or thrown is done again.
 */
export function doneLately<Done extends { readonly ok: boolean } | void>(
  db: Database,
  name: string,
  now: Date,
  work: () => Done | Promise<Done>,
): Promise<Done> {
  const sent = sendings.get(db) ?? new Map<string, Sending>();
  sendings.set(db, sent);
  const before = sent.get(name);
  if (before && now.getTime() - before.at < lately) return before.outcome as Promise<Done>;
  const outcome = (async () => work())();
  const sending = { at: now.getTime(), outcome };
  const forget = () => {
    if (sent.get(name) === sending) sent.delete(name);
  };
  sent.set(name, sending);
  outcome.then((done) => {
    if (done && !done.ok) forget();
  }, forget);
  setTimeout(forget, lately).unref();
  return outcome;
}
