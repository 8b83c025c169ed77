import { and, asc, desc, eq, inArray, isNull, like, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { offers } from '../../db/schema/index';
import { simplified } from '../directory/simplified';
import type { Language } from '../i18n/language';
import { industry } from '../region/industry.server';
import { regionChoicesOf } from '../region/place-choices.server';
import type { ResourceKind } from '../region/resource-kind';
import { offerPageSize, type ListedOffer, type OfferQuery } from './offer';
import { offerRows, shownOffer, standing } from './offer-rows.server';

export interface OfferList {
  readonly query: OfferQuery;
  readonly total: number;
  /** The page shown: beyond the last it is the last. */
  readonly page: number;
  readonly pages: number;
  readonly offers: readonly ListedOffer[];
  /** Offers per kind under the other conditions. */
  readonly kinds: Readonly<Partial<Record<ResourceKind, number>>>;
  /** Regions some standing offer names, and the one asked for, for the choice. */
  readonly regions: readonly (readonly [code: string, name: string])[];
}

/** One page of the offers that stand, the newest first. */
export function listOffers(db: Database, query: OfferQuery, language: Language, today: string): OfferList {
  const others = and(standing(today), ...offerConditions(db, { ...query, kind: [] }));
  const asked = and(standing(today), ...offerConditions(db, query));
  const total = countOffers(db, asked);
  const pages = Math.max(1, Math.ceil(total / offerPageSize));
  const page = Math.min(query.page, pages);
  const rows = offerRows(db)
    .where(asked)
    .orderBy(desc(offers.publishedAt), desc(offers.id))
    .limit(offerPageSize)
    .offset((page - 1) * offerPageSize)
    .all();
  return {
    query,
    total,
    page,
    pages,
    offers: rows.map((row) => shownOffer(db, row, language, today)),
    kinds: countKinds(db, others),
    regions: namedRegions(db, query.region, language, today),
  };
}

/** What a query asks of an offer, whether or not it stands. */
export function offerConditions(db: Database, { q, scope, region, terms, kind }: OfferQuery): (SQL | undefined)[] {
  return [
    ...saying(q),
    inScope(db, scope),
    inRegion(region),
    terms ? eq(offers.terms, terms) : undefined,
    kind.length > 0 ? inArray(offers.kind, [...kind]) : undefined,
  ];
}

function countKinds(db: Database, condition: SQL | undefined): OfferList['kinds'] {
  const counts = db
    .select({ kind: offers.kind, count: sql<number>`count(*)` })
    .from(offers)
    .where(condition)
    .groupBy(offers.kind)
    .all();
  return Object.fromEntries(counts.map((row) => [row.kind, row.count]));
}

/** Those some offer names, and the one that is asked for, named by one or not: the choice shows what it does. */
function namedRegions(db: Database, asked: string, language: Language, today: string): OfferList['regions'] {
  const rows = db.selectDistinct({ code: offers.regionCode }).from(offers).where(standing(today)).all();
  return regionChoicesOf(db, [asked, ...rows.map(({ code }) => code)], language);
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
    offers: offerRows(db)
      .where(asked)
      .orderBy(desc(offers.publishedAt), desc(offers.id))
      .limit(limit)
      .all()
      .map((row) => shownOffer(db, row, language, today)),
    total: countOffers(db, asked),
  };
}

/** What a company offers now, for its page. */
export function offersOfCompany(db: Database, companyId: number, language: Language, today: string): ListedOffer[] {
  return offerRows(db)
    .where(and(standing(today), eq(offers.companyId, companyId)))
    .orderBy(asc(offers.kind), asc(offers.id))
    .all()
    .map((row) => shownOffer(db, row, language, today));
}

/** Each word stands in a text of the offer or a name of its firm, whatever the script and the case of Latin letters. */
function saying(q: string): SQL[] {
  const words = simplified(q).split(/\s+/).filter(Boolean);
  return words.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const texts = sql`${offers.titleZh} || ' ' || coalesce(${offers.titleEn}, '') || ' ' || ${offers.descriptionZh}
      || ' ' || coalesce(${offers.descriptionEn}, '') || ' ' || (
        select c.name_zh || ' ' || coalesce(c.short_name, '') || ' ' || coalesce(c.name_en, '')
        from companies c where c.id = ${offers.companyId}
      )`;
    return sql`(${texts}) like ${pattern} escape '\\'`;
  });
}

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
