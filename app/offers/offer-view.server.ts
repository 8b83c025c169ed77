import { and, asc, desc, eq, gte, inArray, isNull, like, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, memberships, offerInquiries, offers } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { dateInChina } from '../calendar/working-days';
import { industry } from '../region/industry.server';
import { regionsByCode } from '../region/regions.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { offerPageSize, type ListedOffer, type OfferQuery } from './offer';
import { offerMoves, offerStateOn } from './offer-state';
import type { ResourceKind } from '../region/resource-kind';
import { responseRecord, type ResponseRecord } from './response-record';
import { stands } from './standing.server';

const rowsOf = (db: Database) =>
  db
    .select({
      offer: offers,
      slug: companies.slug,
      nameZh: companies.nameZh,
      shortName: companies.shortName,
      nameEn: companies.nameEn,
    })
    .from(offers)
    .innerJoin(companies, eq(companies.id, offers.companyId));

type Row = ReturnType<ReturnType<typeof rowsOf>['all']>[number];

/** An offer in the reader's language. */
function shown(
  db: Database,
  { offer, slug, nameZh, shortName, nameEn }: Row,
  language: Language,
  today: string,
): ListedOffer {
  const { chains, segments } = industry(db);
  const name = (one: { nameZh: string; nameEn: string } | undefined) =>
    one ? localised(language, one.nameZh, one.nameEn) : null;
  const region = offer.regionCode === null ? undefined : regionsByCode(db).get(offer.regionCode);
  const english = (text: string | null) => language === 'en' && text !== null;
  return {
    id: offer.id,
    kind: offer.kind,
    title: localised(language, offer.titleZh, offer.titleEn),
    titleLanguage: english(offer.titleEn) ? 'en' : 'zh',
    description: localised(language, offer.descriptionZh, offer.descriptionEn),
    descriptionLanguage: english(offer.descriptionEn) ? 'en' : 'zh',
    chainId: offer.chainId,
    chain: name(chains.find((one) => one.id === offer.chainId)) ?? offer.chainId,
    segmentId: offer.segmentId,
    segment: name(segments.find((one) => one.id === offer.segmentId)),
    region: region ? localised(language, region.shortNameZh, region.nameEn) : null,
    terms: offer.terms,
    contact: offer.contact,
    validUntil: offer.validUntil,
    publishedOn: offer.publishedAt && dateInChina(new Date(offer.publishedAt)),
    state: offerStateOn(offer, today),
    companyId: offer.companyId,
    company: localised(language, shortName ?? nameZh, nameEn),
    companyLanguage: language === 'en' && nameEn !== null ? 'en' : 'zh',
    slug,
  };
}

/** Conditions for an offer that stands; the directory's filter asks the same (app/directory/selection.server.ts). */
const standing = (today: string) =>
  and(
    eq(offers.state, 'published'),
    gte(offers.validUntil, today),
    sql`exists (select 1 from ${memberships} where ${memberships.companyId} = ${offers.companyId} and ${memberships.state} = 'active')`,
  );

/** @internal The rows of the offers that stand: the test that reads their query plan. */
export const standingOffers = (db: Database, today: string) => rowsOf(db).where(standing(today));

/** A segment takes in what is of use in its whole chain. */
function inScope(db: Database, scope: string): SQL | undefined {
  if (scope === '') return undefined;
  const segment = industry(db).segments.find((one) => one.id === scope);
  return segment
    ? or(eq(offers.segmentId, segment.id), and(isNull(offers.segmentId), eq(offers.chainId, segment.chainId)))
    : eq(offers.chainId, scope);
}

/** A region takes in what can be used anywhere, above it, or somewhere in it. */
function inRegion(code: string): SQL | undefined {
  if (code === '') return undefined;
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  return or(
    isNull(offers.regionCode),
    inArray(offers.regionCode, above),
    like(offers.regionCode, `${code.replace(/(00){1,2}$/, '')}%`),
  );
}

export interface OfferList {
  readonly query: OfferQuery;
  readonly total: number;
  /** The page shown: beyond the last it is the last. */
  readonly page: number;
  readonly pages: number;
  readonly offers: readonly ListedOffer[];
  /** Offers per kind under the other conditions. */
  readonly kinds: Readonly<Partial<Record<ResourceKind, number>>>;
  /** Regions some standing offer names, for the choice. */
  readonly regions: readonly (readonly [code: string, name: string])[];
}

/** One page of the offers that stand, the newest first. */
export function listOffers(db: Database, query: OfferQuery, language: Language, today: string): OfferList {
  const others = and(
    standing(today),
    inScope(db, query.scope),
    inRegion(query.region),
    query.terms ? eq(offers.terms, query.terms) : undefined,
  );
  const asked = and(others, query.kind.length > 0 ? inArray(offers.kind, [...query.kind]) : undefined);
  const total = countOffers(db, asked);
  const pages = Math.max(1, Math.ceil(total / offerPageSize));
  const page = Math.min(query.page, pages);
  const rows = rowsOf(db)
    .where(asked)
    .orderBy(desc(offers.publishedAt), desc(offers.id))
    .limit(offerPageSize)
    .offset((page - 1) * offerPageSize)
    .all();
  const kinds = Object.fromEntries(
    db
      .select({ kind: offers.kind, count: sql<number>`count(*)` })
      .from(offers)
      .where(others)
      .groupBy(offers.kind)
      .all()
      .map((row) => [row.kind, row.count]),
  );
  const named = regionsByCode(db);
  const regions = db
    .selectDistinct({ code: offers.regionCode })
    .from(offers)
    .where(standing(today))
    .orderBy(asc(offers.regionCode))
    .all();
  return {
    query,
    total,
    page,
    pages,
    offers: rows.map((row) => shown(db, row, language, today)),
    kinds,
    regions: regions.flatMap(({ code }) => {
      const region = code === null ? undefined : named.get(code);
      return region ? [[region.code, localised(language, region.shortNameZh, region.nameEn)] as const] : [];
    }),
  };
}

const countOffers = (db: Database, condition: SQL | undefined): number =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(offers)
    .where(condition)
    .get()!.count;

/** The offers that stand in a segment or its whole chain, the newest first, at most `limit`; and how many there are. */
export function offersInSegment(
  db: Database,
  segmentId: string,
  language: Language,
  today: string,
  limit = 5,
): { offers: ListedOffer[]; total: number } {
  const asked = and(standing(today), inScope(db, segmentId));
  return {
    offers: rowsOf(db)
      .where(asked)
      .orderBy(desc(offers.publishedAt), desc(offers.id))
      .limit(limit)
      .all()
      .map((row) => shown(db, row, language, today)),
    total: countOffers(db, asked),
  };
}

/** What a company offers now, for its page. */
export function offersOfCompany(db: Database, companyId: number, language: Language, today: string): ListedOffer[] {
  return rowsOf(db)
    .where(and(standing(today), eq(offers.companyId, companyId)))
    .orderBy(asc(offers.kind), asc(offers.id))
    .all()
    .map((row) => shown(db, row, language, today));
}

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
      .select({ offerId: offerInquiries.offerId, count: sql<number>`count(*)` })
      .from(offerInquiries)
      .innerJoin(offers, eq(offers.id, offerInquiries.offerId))
      .where(and(eq(offers.companyId, companyId), eq(offerInquiries.state, 'open')))
      .groupBy(offerInquiries.offerId)
      .all()
      .map((row) => [row.offerId, row.count]),
  );
  const rows = rowsOf(db).where(eq(offers.companyId, companyId)).orderBy(asc(offers.validUntil), asc(offers.id)).all();
  return rows
    .map((row) => ({ ...shown(db, row, language, today), open: open.get(row.offer.id) ?? 0 }))
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
  const row = rowsOf(db).where(eq(offers.id, id)).get();
  const own = row !== undefined && can(actor, 'offer.keep', { companyId: row.offer.companyId });
  if (!row || (!own && row.offer.publishedAt === null)) return refuse('offer-unknown', { value: String(id) });
  const offer = shown(db, row, language, today);
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

/** How the firm has answered questions about its offers. */
export function responseOf(db: Database, companyId: number, now: Date): ResponseRecord | null {
  const asked = db
    .select({ askedAt: offerInquiries.askedAt, answeredAt: offerInquiries.answeredAt })
    .from(offerInquiries)
    .innerJoin(offers, eq(offers.id, offerInquiries.offerId))
    .where(and(eq(offers.companyId, companyId), inArray(offerInquiries.state, ['open', 'answered', 'declined'])))
    .all();
  return responseRecord(asked, now);
}

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

/** Chains and segments to choose from: each chain, then its segments. */
export function scopeChoices(
  db: Database,
  language: Language,
  whole: (chain: string) => string,
): (readonly [string, string])[] {
  const { chains, segments } = industry(db);
  return chains.flatMap((chain) => [
    [chain.id, whole(localised(language, chain.nameZh, chain.nameEn))] as const,
    ...segments
      .filter((one) => one.chainId === chain.id)
      .map((one) => [one.id, `　${localised(language, one.nameZh, one.nameEn)}`] as const),
  ]);
}

/** Whether a scope names a chain or segment, and which it may. */
export function unknownScope(db: Database, scope: string): readonly string[] | null {
  const { chains, segments } = industry(db);
  const known = [...chains, ...segments].map((one) => one.id);
  return scope === '' || known.includes(scope) ? null : known;
}
