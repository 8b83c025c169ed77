import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { memberships, needInvitations, needs } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { dateInChina } from '../calendar/working-days';
import { recordEvent, type EventActor } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { columnsOf, partyFrom, partyKey, partyOf, sameParty, type Party } from '../parties/party';
import { partyNames } from '../parties/party-names.server';
import { attendedParties, namesParty } from '../parties/party-people.server';
import { paths } from '../paths';
import { aroundNeed, askedNeed } from './asked-need.server';
import { invitationLimit } from './invitation-clock';
import { needMails } from './mails';
import { firmsFor } from './matching-firms.server';
import { mailToParty } from './need-mail.server';
import { newKey } from './need-key.server';
import type { Need } from './need-rows.server';
import { ownNeedIn, stateOf } from './needs.server';
import { scoreParty } from './party-score.server';
import { posterOf } from './poster';

export type Invitation = typeof needInvitations.$inferSelect;

export type InviteRefusal =
  | PermissionRefusal
  | 'need-unknown'
  | 'need-not-open'
  | 'nobody-chosen'
  | 'party-unknown'
  | 'own-party'
  | 'party-suspended'
  | 'nobody-answers'
  | 'names-closed'
  | 'too-many-at-once'
  | 'too-many-invitations';

/**
 * Invites organisations to a need: those named by their `partyKey`; for a sealed need, whose poster knows no names, the
 * `best` so many that match. Who is invited already is left as they are. All are invited or none.
 */
export function invite(
  db: Database,
  actor: Actor | null,
  input: { key: string; parties: readonly string[]; best: number },
  occasion: Occasion,
): Outcome<{ invited: number }, InviteRefusal> {
  const today = dateInChina(occasion.now);
  // Before the transaction: the columns that are matched with are not read inside one.
  const ranked = input.best > 0 ? bestMatches(db, input.key, today) : [];
  return write(db, (tx): Outcome<{ invited: number }, InviteRefusal> => {
    const own = ownNeedIn(tx, actor, input.key, occasion);
    if (!own.ok) return own;
    const { need, by } = own.value;
    const state = stateOf(tx, need, today);
    if (state !== 'open' && state !== 'matched') return refuse('need-not-open', { state });
    const chosen = chosenParties(tx, need, input, ranked);
    if (!chosen.ok) return chosen;
    const bound = boundRefusal(tx, need, chosen.value);
    if (bound) return bound;
    for (const party of chosen.value) sendInvitation(db, tx, need, party, by, occasion);
    return ok({ invited: chosen.value.length });
  });
}

/** Who is to be invited and is not yet; refuses one that cannot be, by name. */
function chosenParties(
  tx: Transaction,
  need: Need,
  { parties: keys, best }: { readonly parties: readonly string[]; readonly best: number },
  ranked: readonly Party[],
): Outcome<Party[], InviteRefusal> {
  const sealed = need.readers === 'sealed';
  if (sealed && keys.length > 0) return refuse('names-closed');
  if (sealed ? best < 1 : keys.length === 0) return refuse('nobody-chosen', { field: 'party' });
  if (Math.max(keys.length, sealed ? best : 0) > invitationLimit.atOnce)
    return refuse('too-many-at-once', { allowed: [String(invitationLimit.atOnce)] });
  const invited = invitedParties(tx, need.id);
  const isNew = (party: Party) => !invited.some((one) => sameParty(one, party));
  if (sealed) {
    const next = ranked.filter(isNew).slice(0, best);
    return next.length === 0 ? refuse('nobody-chosen') : ok(next);
  }
  const asked = [...new Set(keys)].map((key) => ({ key, party: partyFrom(key) }));
  for (const { key, party } of asked) {
    const refusal = party ? refusalOf(tx, need, party) : refuse('party-unknown', { value: key });
    if (refusal) return refusal;
  }
  return ok(asked.flatMap(({ party }) => (party && isNew(party) ? [party] : [])));
}

/** Firms that match a sealed need best, for its poster without their names: enough for all that may still be invited. */
function bestMatches(db: Database, key: string, today: string): Party[] {
  const need = db.select().from(needs).where(eq(needs.key, key)).get();
  if (need?.readers !== 'sealed') return [];
  const asked = askedNeed(db, need);
  const found = firmsFor(db, asked, aroundNeed(db, asked), { poster: posterOf(need), today });
  return found(true, invitationLimit.need + invitationLimit.atOnce).best.map(({ companyId }) => ({
    kind: 'company',
    id: companyId,
  }));
}

function refusalOf(tx: Transaction, need: Need, party: Party): ReturnType<typeof refuse<InviteRefusal>> | null {
  const value = partyNames(tx, [party], 'zh').get(partyKey(party))?.name;
  if (value === undefined) return refuse('party-unknown', { value: partyKey(party) });
  const poster = posterOf(need);
  if (poster.kind !== 'desk' && sameParty(poster, party)) return refuse('own-party', { value });
  if (party.kind === 'company') {
    const membership = tx
      .select({ state: memberships.state })
      .from(memberships)
      .where(and(eq(memberships.companyId, party.id), ne(memberships.state, 'ended')))
      .get();
    if (membership?.state === 'suspended') return refuse('party-suspended', { value });
    if (!membership) return refuse('nobody-answers', { value });
  }
  return attendedParties(tx, [party]).size === 0 ? refuse('nobody-answers', { value }) : null;
}

function invitedParties(tx: Transaction, needId: number): Party[] {
  const rows = tx
    .select({ companyId: needInvitations.companyId, institutionId: needInvitations.institutionId })
    .from(needInvitations)
    .where(and(eq(needInvitations.needId, needId), ne(needInvitations.state, 'revoked')))
    .all();
  return rows.map((row) => partyOf(row)!);
}

function boundRefusal(tx: Transaction, need: Need, chosen: readonly Party[]) {
  const { count } = tx
    .select({ count: sql<number>`count(*)` })
    .from(needInvitations)
    .where(eq(needInvitations.needId, need.id))
    .get()!;
  const left = invitationLimit.need - count;
  return chosen.length > left
    ? refuse('too-many-invitations', { value: String(Math.max(0, left)), allowed: [String(invitationLimit.need)] })
    : null;
}

/** Writes an invitation with its row of history, and its mails. */
function sendInvitation(
  db: Database,
  tx: Transaction,
  need: Need,
  party: Party,
  by: EventActor,
  occasion: Occasion,
): void {
  const asked = askedNeed(tx, need);
  const { score } = scoreParty(db, asked, aroundNeed(db, asked), party, dateInChina(occasion.now));
  const key = keepInvitation(tx, need, party, score, occasion);
  // History names the invitation, never who is invited: whom a sealed need reaches is nobody's to read.
  const thing = { type: 'need-invitation', id: key };
  recordEvent(tx, { actor: by, deed: 'need-invitation.send', thing, after: { state: 'waiting' } }, occasion);
  const mail = need.readers === 'sealed' ? needMails.sealedInvitation : needMails.needInvitation;
  mailToParty(tx, party, need, mail, occasion, (language) => [
    String(score),
    `${occasion.origin}${paths(language).needInvitation(key)}`,
  ]);
}

/** A new row, or the one that was taken back, waiting from today. */
function keepInvitation(tx: Transaction, need: Need, party: Party, quality: number, occasion: Occasion): string {
  const invitedAt = occasion.now.toISOString();
  const fresh = { state: 'waiting', quality, invitedAt, invitedOn: dateInChina(occasion.now) } as const;
  const again = tx
    .update(needInvitations)
    .set({ ...fresh, chasedAt: null, givenUpAt: null, escalatedAt: null, askedAgainAt: null })
    .where(and(eq(needInvitations.needId, need.id), namesParty(needInvitations, party)))
    .returning()
    .get();
  if (again) return again.key;
  const key = newKey(occasion.random);
  tx.insert(needInvitations)
    .values({ ...fresh, ...columnsOf(party), key, needId: need.id })
    .run();
  return key;
}

/** The poster takes back an invitation that waits. */
export function revokeInvitation(
  db: Database,
  actor: Actor | null,
  input: { need: string; invitation: string },
  occasion: Occasion,
): Outcome<null, PermissionRefusal | 'need-unknown' | 'invitation-unknown' | 'move-not-allowed'> {
  return write(db, (tx) => {
    const own = ownNeedIn(tx, actor, input.need, occasion);
    if (!own.ok) return own;
    const same = and(eq(needInvitations.key, input.invitation), eq(needInvitations.needId, own.value.need.id));
    const invitation = tx.select().from(needInvitations).where(same).get();
    if (!invitation) return refuse('invitation-unknown', { value: input.invitation });
    const { state } = invitation;
    const { changes } = tx
      .update(needInvitations)
      .set({ state: 'revoked' })
      .where(and(same, inArray(needInvitations.state, ['waiting'])))
      .run();
    if (changes !== 1) return refuse('move-not-allowed', { value: 'revoke', state, allowed: [] });
    recordEvent(
      tx,
      {
        actor: own.value.by,
        deed: 'need-invitation.revoke',
        thing: { type: 'need-invitation', id: invitation.key },
        before: { state },
        after: { state: 'revoked' },
      },
      occasion,
    );
    return ok(null);
  });
}
