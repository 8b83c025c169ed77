import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, offerInquiries, offers } from '../../db/schema/index';
import { companiesOf, type Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { inquiryMoves, type InquiryMove, type InquiryState } from './inquiry-state';

/** A question as one of its two sides sees it; neither sees who the other is beyond the firm. */
export interface InquiryView {
  readonly id: number;
  readonly offerId: number;
  readonly title: string;
  readonly company: string;
  readonly slug: string;
  /** null once its author's account is gone. */
  readonly text: string | null;
  readonly state: InquiryState;
  readonly askedOn: string;
  readonly reply: string | null;
  readonly side: 'firm' | 'asker';
  readonly moves: readonly InquiryMove[];
}

const rowsOf = (db: Database) =>
  db
    .select({ inquiry: offerInquiries, offer: offers, company: companies })
    .from(offerInquiries)
    .innerJoin(offers, eq(offers.id, offerInquiries.offerId))
    .innerJoin(companies, eq(companies.id, offers.companyId));

type Row = ReturnType<ReturnType<typeof rowsOf>['all']>[number];

function shown({ inquiry, offer, company }: Row, side: 'firm' | 'asker', language: Language): InquiryView {
  return {
    id: inquiry.id,
    offerId: offer.id,
    title: localised(language, offer.titleZh, offer.titleEn),
    company: localised(language, company.shortName ?? company.nameZh, company.nameEn),
    slug: company.slug,
    text: inquiry.text,
    state: inquiry.state,
    askedOn: dateInChina(new Date(inquiry.askedAt)),
    reply: inquiry.reply,
    side,
    moves: inquiryMoves(inquiry.state, side),
  };
}

const listLimit = 100;

/** Questions to the actor's firms, those that wait first, and the actor's own; the newest first. */
export function inquiriesOf(
  db: Database,
  actor: Actor,
  language: Language,
): { toFirm: InquiryView[] | null; mine: InquiryView[] } {
  const firms = companiesOf(actor);
  const received =
    firms.length === 0
      ? null
      : rowsOf(db)
          .where(inArray(offers.companyId, firms))
          .orderBy(asc(ne(offerInquiries.state, 'open')), desc(offerInquiries.id))
          .limit(listLimit)
          .all();
  const asked = rowsOf(db)
    .where(eq(offerInquiries.askerId, actor.accountId))
    .orderBy(desc(offerInquiries.id))
    .limit(listLimit)
    .all();
  return {
    toFirm: received?.map((row) => shown(row, 'firm', language)) ?? null,
    mine: asked.map((row) => shown(row, 'asker', language)),
  };
}

/** One question for either side; to everybody else there is none. */
export function findInquiry(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
): Outcome<InquiryView, 'inquiry-unknown'> {
  const row = rowsOf(db).where(eq(offerInquiries.id, id)).get();
  if (!row || !can(actor, 'inquiry.see', { ownerId: row.inquiry.askerId, companyId: row.offer.companyId }))
    return refuse('inquiry-unknown', { value: String(id) });
  return ok(shown(row, row.inquiry.askerId === actor.accountId ? 'asker' : 'firm', language));
}

/** What the actor asked about an offer and still waits for. */
export function openInquiryOf(db: Database, actor: Actor, offerId: number): number | null {
  return (
    db
      .select({ id: offerInquiries.id })
      .from(offerInquiries)
      .where(
        and(
          eq(offerInquiries.offerId, offerId),
          eq(offerInquiries.askerId, actor.accountId),
          eq(offerInquiries.state, 'open'),
        ),
      )
      .get()?.id ?? null
  );
}
