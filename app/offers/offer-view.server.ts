import { and, asc, eq, isNotNull, or, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { offers, threads } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import type { Language } from '../i18n/language';
import { ok, refuse, type Outcome } from '../outcome';
import type { ListedOffer } from './offer';
import { offerRows, shownOffer } from './offer-rows.server';
import { offerMoves } from './offer-state';
import { responseRecord, type ResponseRecord } from './response-record';
import { stands } from './standing.server';

/** Everything a firm has written down to offer, as its people see it: in the order of what wants doing. */
export function ownOffers(
  db: Database,
  companyId: number,
  language: Language,
  today: string,
): (ListedOffer & { readonly open: number })[] {
  const order = ['lapsed', 'draft', 'published', 'paused', 'withdrawn'];
  const open = new Map(
    db
      .select({ offerId: threads.subjectId, count: sql<number>`count(*)` })
      .from(threads)
      .where(and(askedOfFirm(companyId), eq(threads.state, 'asked')))
      .groupBy(threads.subjectId)
      .all()
      .map((row) => [row.offerId, row.count]),
  );
  const rows = offerRows(db)
    .where(eq(offers.companyId, companyId))
    .orderBy(asc(offers.validUntil), asc(offers.id))
    .all();
  return rows
    .map((row) => ({ ...shownOffer(db, row, language, today), open: open.get(row.offer.id) ?? 0 }))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

export interface OfferPageView {
  readonly offer: ListedOffer;
  /** Whether others see it and may ask. */
  readonly stands: boolean;
  /** Whether the reader speaks for its firm. */
  readonly own: boolean;
  readonly moves: ReturnType<typeof offerMoves>;
  readonly response: ResponseRecord | null;
}

/** An offer by its number. Drafts are their firm's; what no longer stands is said to be over, without its text. */
export function findOffer(
  db: Database,
  actor: Actor | null,
  id: number,
  language: Language,
  now: Date,
  today: string,
): Outcome<OfferPageView, 'offer-unknown'> {
  const row = offerRows(db).where(eq(offers.id, id)).get();
  const own = row !== undefined && can(actor, 'offer.keep', { companyId: row.offer.companyId });
  if (!row || (!own && row.offer.publishedAt === null)) return refuse('offer-unknown', { value: String(id) });
  const offer = shownOffer(db, row, language, today);
  const standsNow = stands(db, row.offer, today);
  const seen = own || standsNow ? offer : { ...offer, description: '', contact: null };
  return ok({
    offer: seen,
    stands: standsNow,
    own,
    moves: own ? offerMoves(offer.state) : [],
    response: responseOf(db, offer.companyId, now),
  });
}

/** One's own firm's offer, to be moved; others see what was published, and move nothing. */
export function findOwnOffer(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
  now: Date,
  today: string,
): Outcome<OfferPageView, 'offer-unknown' | 'not-allowed'> {
  const found = findOffer(db, actor, id, language, now, today);
  return found.ok && !found.value.own ? refuse('not-allowed') : found;
}

/** How the firm has answered questions about its offers; those taken back before an answer do not count. */
export function responseOf(db: Database, companyId: number, now: Date): ResponseRecord | null {
  const counts = or(isNotNull(threads.answeredAt), eq(threads.state, 'asked'));
  const asked = db
    .select({ askedAt: threads.openedAt, answeredAt: threads.answeredAt })
    .from(threads)
    .where(and(askedOfFirm(companyId), counts))
    .all();
  return responseRecord(asked, now);
}

/** Conversations about a firm's offers. */
const askedOfFirm = (companyId: number) => and(eq(threads.ownerCompanyId, companyId), eq(threads.subjectKind, 'offer'));

/** One of a firm's offers as its form holds it. */
export function ownOffer(
  db: Database,
  companyId: number,
  id: number,
): Outcome<typeof offers.$inferSelect, 'offer-unknown'> {
  const offer = db
    .select()
    .from(offers)
    .where(and(eq(offers.id, id), eq(offers.companyId, companyId)))
    .get();
  return offer ? ok(offer) : refuse('offer-unknown', { value: String(id) });
}
