import { and, eq, gte, isNull, lte } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { offers } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { mailToFirm } from '../alliance/alliance-mail.server';
import { peopleOf } from '../alliance/firm-people.server';
import { announceCompany, searchedFirm } from '../alliance/saved-searches/saved-searches.server';
import { delistedRefusal } from '../companies/delisted.server';
import { dateInChina, dayAfter } from '../calendar/working-days';
import { recordEvent, type EventActor } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { lastDayRefusal, offerTerm, usualLastDay } from './offer-term';
import { afterOfferMove, offerMoves, offerStateOn, type OfferMove } from './offer-state';
import { offerMails } from './mails';
import { announceOffer, offerFoundBefore } from './offer-searches.server';

export type Offer = typeof offers.$inferSelect;

export type MoveOfferRefusal =
  PermissionRefusal | 'offer-unknown' | 'move-not-allowed' | 'offer-day' | 'company-delisted';

/** Publishes, renews (by the usual ninety days from today), pauses, resumes or withdraws an offer. */
export function moveOffer(
  db: Database,
  actor: Actor | null,
  input: { id: number; move: OfferMove },
  occasion: Occasion,
): Outcome<Offer, MoveOfferRefusal> {
  return write(db, (tx): Outcome<Offer, MoveOfferRefusal> => {
    const offer = tx.select().from(offers).where(eq(offers.id, input.id)).get();
    const unseen = refuse('offer-unknown', { value: String(input.id) });
    if (!offer) return unseen;
    // A draft is its firm's alone; everybody sees what was published.
    const hidden = offer.publishedAt === null ? unseen : undefined;
    const { companyId } = offer;
    const named = { type: 'company', id: companyId };
    const allowed = authoriseIn(tx, actor, 'offer.keep', { companyId }, named, occasion, hidden);
    if (!allowed.ok) return allowed;
    const today = dateInChina(occasion.now);
    const state = offerStateOn(offer, today);
    if (afterOfferMove(state, input.move) === null)
      return refuse('move-not-allowed', { value: input.move, state, allowed: offerMoves(state) });
    const out = input.move === 'publish' || input.move === 'resume' ? delistedRefusal(tx, companyId) : null;
    if (out) return out;
    const past = input.move === 'publish' ? lastDayRefusal(offer.validUntil, today) : null;
    if (past) return past;
    const firm = searchedFirm(tx, companyId, occasion.now);
    const found = offerFoundBefore(db, tx, offer.id, occasion);
    const moved = movedOffer(tx, offer, input.move, { accountId: actor!.accountId, role: allowed.value }, occasion);
    announceCompany(tx, companyId, occasion, firm);
    announceOffer(db, tx, offer.id, found, occasion);
    return ok(moved);
  });
}

/** Writes a move its state allows, and its row of history. */
export function movedOffer(
  tx: Transaction,
  offer: Offer,
  move: OfferMove,
  by: EventActor,
  occasion: Pick<Occasion, 'now' | 'requestId'>,
): Offer {
  const today = dateInChina(occasion.now);
  const state = afterOfferMove(offerStateOn(offer, today), move)!;
  const at = occasion.now.toISOString();
  const validUntil = move === 'renew' ? usualLastDay(today) : offer.validUntil;
  const set = {
    state,
    validUntil,
    updatedAt: at,
    ...(move === 'renew' ? { remindedAt: null } : {}),
    ...(move === 'publish' ? { publishedAt: at } : {}),
  };
  const moved = tx
    .update(offers)
    .set(set)
    .where(and(eq(offers.id, offer.id), eq(offers.state, offer.state)))
    .returning()
    .get();
  if (!moved) throw new Error(`offer ${offer.id} was moved meanwhile`);
  recordEvent(
    tx,
    {
      actor: by,
      deed: `offer.${move}`,
      thing: { type: 'company', id: offer.companyId },
      before: { offerId: offer.id, state: offer.state, validUntil: offer.validUntil },
      after: { offerId: offer.id, state, validUntil },
    },
    occasion,
  );
  return moved;
}

/**
 * Pauses what a firm offers when nobody is left to answer for it: inside every command that may take its last person
 * away.
 */
export function restOffersOfNobody(
  tx: Transaction,
  companyId: number,
  by: EventActor,
  occasion: Pick<Occasion, 'now' | 'requestId'>,
): void {
  if (peopleOf(tx, companyId).length === 0) restOffers(tx, companyId, by, occasion);
}

/** Pauses what a firm offers now. */
export function restOffers(
  tx: Transaction,
  companyId: number,
  by: EventActor,
  occasion: Pick<Occasion, 'now' | 'requestId'>,
): void {
  const standing = and(
    eq(offers.companyId, companyId),
    eq(offers.state, 'published'),
    gte(offers.validUntil, dateInChina(occasion.now)),
  );
  for (const offer of tx.select().from(offers).where(standing).all()) movedOffer(tx, offer, 'pause', by, occasion);
}

/**
 * Tells firms once of each offer that lapses within a week; to be called now and then. Answers how many; only the mail
 * depends on it.
 */
export function remindOfLapsing(
  db: Database,
  occasion: Pick<Occasion, 'now' | 'requestId' | 'keys' | 'origin'>,
): number {
  const today = dateInChina(occasion.now);
  const soon = and(
    eq(offers.state, 'published'),
    gte(offers.validUntil, today),
    lte(offers.validUntil, dayAfter(today, offerTerm.remindedBefore)),
    isNull(offers.remindedAt),
  );
  if (!db.select({ id: offers.id }).from(offers).where(soon).limit(1).get()) return 0;
  return write(db, (tx) => {
    const due = tx.update(offers).set({ remindedAt: occasion.now.toISOString() }).where(soon).returning().all();
    for (const offer of due)
      mailToFirm(tx, offer.companyId, offerMails.offerLapses, occasion, (language) => [
        offer.titleZh,
        offer.validUntil,
        `${occasion.origin}${paths(language).offerState(offer.id)}`,
      ]);
    return due.length;
  });
}
