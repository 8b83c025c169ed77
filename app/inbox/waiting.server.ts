import type { Database } from '../../db/client';
import { keptByKey } from '../../db/kept';
import type { Actor } from '../accounts/permissions/actor';
import { dateInChina } from '../calendar/working-days';
import { defaultLanguage, type Language } from '../i18n/language';
import { bySoonest, type WaitingItem } from '../waiting/waiting-item';
import type { WaitingReader } from '../waiting/waiting-source.server';
import { asTaken } from './escalations/taken.server';
import type { KindOfWaiting } from './waiting-groups';
import { waitingSources } from './waiting-sources.server';

/** So many of each kind are looked at, and so many are shown and counted in all: then it says 99+. */
export const waitingLimit = 100;

/** What waits, the soonest due first. */
export interface WaitingList {
  /** For the reader to act on. */
  readonly mine: readonly KindOfWaiting[];
  /** What the reader may only read, by office. */
  readonly read: readonly KindOfWaiting[];
  /** What the reader began and others decide. */
  readonly begun: readonly KindOfWaiting[];
}

function readerOf(actor: Actor, language: Language, now: Date): WaitingReader {
  return { actor, language, now, today: dateInChina(now), limit: waitingLimit };
}

/** Everything that waits for an actor in all their roles, and what they wait for; at most `waitingLimit` of each. */
export function waitingList(db: Database, actor: Actor, language: Language, now: Date): WaitingList {
  const reader = readerOf(actor, language, now);
  const own = asTaken(
    db,
    actor,
    waitingSources.flatMap(({ kind, mine }) => ofKind(kind, mine?.(db, reader))),
  );
  const begun = waitingSources.flatMap(({ kind, begun }) => ofKind(kind, begun?.(db, reader)));
  const first = (items: readonly KindOfWaiting[]) => [...items].sort(bySoonest).slice(0, waitingLimit);
  return {
    mine: first(own.filter(({ standing }) => standing === 'act')),
    read: first(own.filter(({ standing }) => standing === 'read')),
    begun: first(begun),
  };
}

const ofKind = (kind: string, items: readonly WaitingItem[] = []): KindOfWaiting[] =>
  items.map((item) => ({ ...item, kind }));

interface Counted {
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * How many things wait for an actor to act on, up to `waitingLimit`: for the bar of every page. Kept until the next
 * commit or the next day in China, for the roles of this session.
 */
export const countWaiting = keptByKey<Counted, number>(
  ({ actor, now }) => JSON.stringify([actor.accountId, actor.session.secondFactor, actor.roles, dateInChina(now)]),
  (db, { actor, now }) => {
    const reader = readerOf(actor, defaultLanguage, now);
    let count = 0;
    for (const { mine } of waitingSources) {
      count += asTaken(db, actor, mine?.(db, reader) ?? []).filter(({ standing }) => standing === 'act').length;
      if (count >= waitingLimit) return waitingLimit;
    }
    return count;
  },
  2000,
);
