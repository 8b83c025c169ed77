import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needInvitations, offers } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { dateInChina } from '../calendar/working-days';
import { ok, refuse, type Outcome } from '../outcome';
import { partyOf, sameParty } from '../parties/party';
import { paths } from '../paths';
import { needMails } from './mails';
import type { MetKind } from './need-kind';
import { mailToParty } from './need-mail.server';
import { afterNeedMove, needMoves } from './need-state';
import type { Need } from './need-rows.server';
import { movedNeed, ownNeedIn, stateOf } from './needs.server';

export interface Meeting {
  readonly key: string;
  readonly with: MetKind;
  /** Of one who said yes, where met with a match. */
  readonly invitation: string;
  /** Where met with an offer. */
  readonly offerId: number;
  readonly note: string;
}

export type MeetRefusal =
  PermissionRefusal | 'need-unknown' | 'move-not-allowed' | 'match-needed' | 'offer-needed' | 'note-needed';

/** The poster says the need is met, and with whom or what; the others who were asked hear that it is over. */
export function meetNeed(
  db: Database,
  actor: Actor | null,
  input: Meeting,
  occasion: Occasion,
): Outcome<null, MeetRefusal> {
  return write(db, (tx): Outcome<null, MeetRefusal> => {
    const own = ownNeedIn(tx, actor, input.key, occasion);
    if (!own.ok) return own;
    const { need, by } = own.value;
    const state = stateOf(tx, need, dateInChina(occasion.now));
    if (afterNeedMove(state, 'meet') === null)
      return refuse('move-not-allowed', { value: 'meet', state, allowed: needMoves(state) });
    const met = metWith(tx, need, input);
    if (!met.ok) return met;
    movedNeed(tx, need, 'meet', by, occasion, { ...met.value, metAt: occasion.now.toISOString(), metWith: input.with });
    tellOthers(tx, need, met.value, occasion);
    return ok(null);
  });
}

type Met = Partial<Pick<Need, 'metCompanyId' | 'metInstitutionId' | 'metOfferId' | 'metNote'>>;

function metWith(
  tx: Transaction,
  need: Need,
  { with: kind, invitation, offerId, note }: Meeting,
): Outcome<Met, MeetRefusal> {
  const metNote = note.trim() || null;
  if (kind === 'match') {
    const said = and(eq(needInvitations.needId, need.id), eq(needInvitations.state, 'interested'));
    const found = tx
      .select()
      .from(needInvitations)
      .where(and(said, eq(needInvitations.key, invitation)))
      .get();
    if (!found) return refuse('match-needed', { field: 'invitation' });
    return ok({ metCompanyId: found.companyId, metInstitutionId: found.institutionId, metNote });
  }
  if (kind === 'offer') {
    const published = and(eq(offers.id, offerId), isNotNull(offers.publishedAt));
    const offer = tx.select({ id: offers.id, companyId: offers.companyId }).from(offers).where(published).get();
    if (!offer) return refuse('offer-needed', { field: 'offerId', value: String(offerId) });
    return ok({ metOfferId: offer.id, metCompanyId: offer.companyId, metNote });
  }
  return metNote === null ? refuse('note-needed', { field: 'note' }) : ok({ metNote });
}

/** Those invited who wait or said yes, but for whom it was met with, hear that the need is over. */
function tellOthers(tx: Transaction, need: Need, met: Met, occasion: Occasion): void {
  const chosen = partyOf({ companyId: met.metCompanyId ?? null, institutionId: met.metInstitutionId ?? null });
  const open = and(eq(needInvitations.needId, need.id), inArray(needInvitations.state, ['waiting', 'interested']));
  for (const invitation of tx.select().from(needInvitations).where(open).all()) {
    const party = partyOf(invitation)!;
    if (chosen && sameParty(party, chosen)) continue;
    mailToParty(tx, party, need, needMails.needOver, occasion, (language) => [
      `${occasion.origin}${paths(language).needInvitation(invitation.key)}`,
    ]);
  }
}
