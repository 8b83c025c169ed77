import { and, eq, gte, isNull, lte } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needs } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { dateInChina, dayAfter } from '../calendar/working-days';
import { recordEvent, type EventActor } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { needMails } from './mails';
import { mailToPoster } from './need-mail.server';
import { isMatched, type Need } from './need-rows.server';
import { announceNeed, needFoundBefore } from './need-searches.server';
import { afterNeedMove, needStateOn, usefulNeedMoves, type NeedMove, type NeedState } from './need-state';
import { needDayRefusal, needTerm, renewedUntil } from './need-term';
import { needThing, posterDeed } from './need-thing';
import { posterOf } from './poster';

/** The state of a need on a day, by what is on record of its invitations. */
export function stateOf(db: Database | Transaction, need: Need, today: string): NeedState {
  const matched = db.select({ matched: isMatched }).from(needs).where(eq(needs.id, need.id)).get()!.matched === 1;
  return needStateOn({ ...need, matched }, today);
}

/** A need of the actor's to do something with, in the transaction that does it; to others there is none. */
export function ownNeedIn(
  tx: Transaction,
  actor: Actor | null,
  key: string,
  occasion: Occasion,
): Outcome<{ need: Need; by: EventActor }, PermissionRefusal | 'need-unknown'> {
  const need = tx.select().from(needs).where(eq(needs.key, key)).get();
  const unseen = refuse('need-unknown', { value: key });
  if (!need) return unseen;
  const poster = posterOf(need);
  const named = { type: 'need', id: key };
  // Only what everybody reads is known to be there.
  const hidden = need.postedAt !== null && need.readers === 'everyone' ? undefined : unseen;
  const allowed = authoriseIn(tx, actor, posterDeed(poster), needThing(poster), named, occasion, hidden);
  if (!allowed.ok) return allowed;
  return ok({ need, by: { accountId: actor!.accountId, role: allowed.value } });
}

export type MoveNeedRefusal = PermissionRefusal | 'need-unknown' | 'move-not-allowed' | 'need-day';

/** Posts, renews (by the usual ninety days from today) or withdraws a need. */
export function moveNeed(
  db: Database,
  actor: Actor | null,
  input: { key: string; move: Exclude<NeedMove, 'meet'> },
  occasion: Occasion,
): Outcome<{ state: NeedState }, MoveNeedRefusal> {
  return write(db, (tx): Outcome<{ state: NeedState }, MoveNeedRefusal> => {
    const own = ownNeedIn(tx, actor, input.key, occasion);
    if (!own.ok) return own;
    const { need, by } = own.value;
    const today = dateInChina(occasion.now);
    const state = stateOf(tx, need, today);
    const allowed = usefulNeedMoves(state, need.validUntil, today);
    if (!allowed.includes(input.move)) return refuse('move-not-allowed', { value: input.move, state, allowed });
    const past = input.move === 'post' ? needDayRefusal(need.validUntil, today) : null;
    if (past) return past;
    const found = needFoundBefore(db, tx, need.id, occasion);
    const moved = movedNeed(tx, need, input.move, by, occasion);
    announceNeed(db, tx, need.id, found, occasion);
    return ok({ state: stateOf(tx, moved, today) });
  });
}

/** Writes a move its state allows, and its row of history. */
export function movedNeed(
  tx: Transaction,
  need: Need,
  move: NeedMove,
  by: EventActor,
  occasion: Pick<Occasion, 'now' | 'requestId'>,
  more: Partial<Need> = {},
): Need {
  const today = dateInChina(occasion.now);
  const state = afterNeedMove(stateOf(tx, need, today), move)!;
  const at = occasion.now.toISOString();
  const validUntil = move === 'renew' ? renewedUntil(need.validUntil, today) : need.validUntil;
  const set = {
    ...more,
    state,
    validUntil,
    updatedAt: at,
    ...(move === 'renew' ? { remindedAt: null } : {}),
    ...(move === 'post' ? { postedAt: at, firstUntil: validUntil } : {}),
  };
  const same = and(eq(needs.id, need.id), eq(needs.state, need.state));
  const moved = tx.update(needs).set(set).where(same).returning().get();
  if (!moved) throw new Error(`need ${need.id} was moved meanwhile`);
  recordEvent(
    tx,
    {
      actor: by,
      deed: `need.${move}`,
      thing: { type: 'need', id: need.key },
      before: { state: need.state, validUntil: need.validUntil },
      after: { state, validUntil },
    },
    occasion,
  );
  return moved;
}

/**
 * Tells posters once of each need that lapses within a week; to be called now and then. Answers how many; only the mail
 * depends on it.
 */
export function remindOfLapsingNeeds(
  db: Database,
  occasion: Pick<Occasion, 'now' | 'requestId' | 'keys' | 'origin'>,
): number {
  const today = dateInChina(occasion.now);
  const soon = and(
    eq(needs.state, 'open'),
    gte(needs.validUntil, today),
    lte(needs.validUntil, dayAfter(today, needTerm.remindedBefore)),
    isNull(needs.remindedAt),
  );
  if (!db.select({ id: needs.id }).from(needs).where(soon).limit(1).get()) return 0;
  return write(db, (tx) => {
    const due = tx.update(needs).set({ remindedAt: occasion.now.toISOString() }).where(soon).returning().all();
    for (const need of due)
      mailToPoster(tx, need, needMails.needLapses, occasion, (language) => [
        need.validUntil,
        `${occasion.origin}${paths(language).needState(need.key)}`,
      ]);
    return due.length;
  });
}
