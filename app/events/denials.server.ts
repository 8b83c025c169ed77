import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { denials } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import { startRounds, type Rounds } from '../rounds.server';
import type { Details } from './mask';
import { recordEvent, type Moment } from './record.server';

/**
 * How many different denials (deed and thing) of one person stand in history by themselves in one hour; the rest are
 * counted by deed.
 */
export const ownDenials = 20;

/** A denied try, as history is told of it. */
export interface Denial {
  readonly accountId: number | null;
  readonly deed: string;
  readonly thing: { readonly type: string; readonly id: string | number };
  readonly after: Details;
}

/** What stands for the things of a person who was denied too many different ones within an hour. */
const various = { type: 'various', id: '' };

/**
 * Writes a denied try into history: the first one of a person, deed and thing in an hour is an event, further ones
 * raise its count, which becomes one event when the hour is over. However often and at whatever somebody tries, an
 * hour leaves at most two events for each of `ownDenials` things and for each deed.
 */
export function recordDenial(tx: Transaction, denial: Denial, moment: Moment): void {
  const actorId = denial.accountId ?? 0;
  const at = moment.now.toISOString();
  const hour = hourOf(moment.now);
  const again = (thing: Denial['thing']) => countAgain(tx, { actorId, hour, deed: denial.deed, thing }, at);
  if (again(denial.thing)) return;
  const others = countDifferent(tx, actorId, hour);
  if (others >= ownDenials && again(various)) return;
  const over = and(eq(denials.actorId, actorId), lt(denials.hour, hour));
  foldRows(tx, tx.select().from(denials).where(over).all(), moment);
  const thing = others < ownDenials ? denial.thing : various;
  const sequence = recordEvent(
    tx,
    { actor: { accountId: denial.accountId }, deed: denial.deed, outcome: 'denied', thing, after: denial.after },
    moment,
  );
  tx.insert(denials)
    .values({
      sequence,
      actorId,
      hour,
      deed: denial.deed,
      thingType: thing.type,
      thingId: String(thing.id),
      tries: 1,
      firstAt: at,
      lastAt: at,
    })
    .run();
}

/** Raises the count of a try that was denied before within the hour; false when it was not. */
function countAgain(
  tx: Transaction,
  { actorId, hour, deed, thing }: { actorId: number; hour: string; deed: string; thing: Denial['thing'] },
  lastAt: string,
): boolean {
  const same = and(
    eq(denials.actorId, actorId),
    eq(denials.hour, hour),
    eq(denials.deed, deed),
    eq(denials.thingType, thing.type),
    eq(denials.thingId, String(thing.id)),
  );
  const counted = tx
    .update(denials)
    .set({ tries: sql`${denials.tries} + 1`, lastAt })
    .where(same);
  return counted.run().changes === 1;
}

function countDifferent(tx: Transaction, actorId: number, hour: string): number {
  return tx
    .select({ count: sql<number>`count(*)` })
    .from(denials)
    .where(and(eq(denials.actorId, actorId), eq(denials.hour, hour)))
    .get()!.count;
}

/**
 * Turns the counts of hours that are over into events, `batch` at a time; answers how many rows went. Twice does
 * nothing more.
 */
export function foldDenials(db: Database, moment: Moment, batch = 500): number {
  const over = lt(denials.hour, hourOf(moment.now));
  for (let folded = 0; ;) {
    const now = write(db, (tx) =>
      foldRows(tx, tx.select().from(denials).where(over).orderBy(asc(denials.sequence)).limit(batch).all(), moment),
    );
    folded += now;
    if (now < batch) return folded;
  }
}

/** A single try is whole in its own event; several are one more event with their number. */
function foldRows(tx: Transaction, rows: readonly (typeof denials.$inferSelect)[], moment: Moment): number {
  for (const row of rows) {
    const thing = { type: row.thingType, id: row.thingId };
    if (row.tries > 1)
      recordEvent(
        tx,
        {
          actor: { accountId: row.actorId || null },
          deed: row.deed,
          outcome: 'denied',
          thing,
          after: { tries: row.tries, since: row.firstAt, until: row.lastAt },
        },
        moment,
      );
    tx.delete(denials).where(eq(denials.sequence, row.sequence)).run();
  }
  return rows.length;
}

/** Folds what is over every ten minutes until stopped. */
export function startFoldingDenials(db: Database): Rounds {
  const fold = async () => foldDenials(db, { now: new Date(), requestId: `denials-${randomUUID()}` });
  return startRounds(fold, 600_000, 'counting denied tries together failed; it is done again in ten minutes');
}

/** The counts of the hour under way, by the event of their first try. */
export function triesOf(db: Database, sequences: readonly number[]): ReadonlyMap<number, number> {
  if (sequences.length === 0) return new Map();
  return new Map(
    db
      .select({ sequence: denials.sequence, tries: denials.tries })
      .from(denials)
      .where(inArray(denials.sequence, [...sequences]))
      .all()
      .map((row) => [row.sequence, row.tries]),
  );
}

const hourOf = (now: Date) => now.toISOString().slice(0, 13);
