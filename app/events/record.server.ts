import { createHash } from 'node:crypto';
import { desc, sql } from 'drizzle-orm';
import { prepared } from '../../db/prepared';
import { events } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { canonicalJson, hashedText, type EventOutcome, type EventRecord } from './event';
import { masked, type Details } from './mask';

/** Who did it, as history says it; null ids mean nobody signed in or the system itself. */
export interface EventActor {
  readonly accountId: number | null;
  /** The role that allowed the deed; null when being oneself was enough. */
  readonly role?: string | null;
}

/** What happened, before numbering and hashing. `before` and `after` may hold personal fields: they are masked here. */
export interface Happening {
  readonly actor: EventActor;
  readonly deed: string;
  readonly outcome?: EventOutcome;
  readonly thing: { readonly type: string; readonly id: string | number };
  readonly before?: Details;
  readonly after?: Details;
  readonly reason?: string;
}

/** The request that caused it. */
export interface Moment {
  readonly now: Date;
  readonly requestId: string;
}

const statements = prepared((db) => {
  const value = (name: keyof EventRecord | 'hash') => sql.placeholder(name);
  return {
    last: db
      .select({ sequence: events.sequence, hash: events.hash })
      .from(events)
      .orderBy(desc(events.sequence))
      .limit(1)
      .prepare(),
    add: db
      .insert(events)
      .values({
        sequence: value('sequence'),
        at: value('at'),
        actorId: value('actorId'),
        actorRole: value('actorRole'),
        deed: value('deed'),
        outcome: value('outcome'),
        thingType: value('thingType'),
        thingId: value('thingId'),
        before: value('before'),
        after: value('after'),
        reason: value('reason'),
        requestId: value('requestId'),
        previousHash: value('previousHash'),
        hash: value('hash'),
      })
      .prepare(),
  };
});

/** The hash a row must have. */
export function eventHash(event: EventRecord): string {
  return createHash('sha256').update(hashedText(event)).digest('hex');
}

/**
 * Adds the next row of history inside the command's own transaction (db/write.ts: it holds the write lock, so the
 * last row read here is the last one when this one is written). Returns its sequence number.
 */
export function recordEvent(tx: Transaction, happening: Happening, moment: Moment): number {
  const { last: newest, add } = statements(tx);
  const last = newest.get();
  const event: EventRecord = {
    sequence: (last?.sequence ?? 0) + 1,
    at: moment.now.toISOString(),
    actorId: happening.actor.accountId,
    actorRole: happening.actor.role ?? null,
    deed: happening.deed,
    outcome: happening.outcome ?? 'done',
    thingType: happening.thing.type,
    thingId: String(happening.thing.id),
    before: happening.before ? canonicalJson(masked(happening.before)) : null,
    after: happening.after ? canonicalJson(masked(happening.after)) : null,
    reason: happening.reason ?? null,
    requestId: moment.requestId,
    previousHash: last?.hash ?? '',
  };
  add.run({ ...event, hash: eventHash(event) });
  return event.sequence;
}
