import { and, eq, gte, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, memberships, offers } from '../../db/schema/index';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { localised, localisedLanguage } from '../i18n/messages';
import { industry } from '../region/industry.server';
import { regionsByCode } from '../region/regions.server';
import type { ListedOffer } from './offer';
import { offerStateOn } from './offer-state';

/** Offers with the names of their firms, for conditions to be put on. */
export const offerRows = (db: Database) =>
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

type OfferRow = ReturnType<ReturnType<typeof offerRows>['all']>[number];

/** An offer in the reader's language. */
export function shownOffer(
  db: Database,
  { offer, slug, nameZh, shortName, nameEn }: OfferRow,
  language: Language,
  today: string,
): ListedOffer {
  const { id, kind, terms, contact, validUntil, companyId } = offer;
  return {
    id,
    kind,
    ...saidIn(language, offer),
    ...placedIn(db, language, offer),
    terms,
    contact,
    validUntil,
    publishedOn: offer.publishedAt && dateInChina(new Date(offer.publishedAt)),
    state: offerStateOn(offer, today),
    companyId,
    company: localised(language, shortName ?? nameZh, nameEn),
    companyLanguage: localisedLanguage(language, nameEn),
    slug,
  };
}

function saidIn(language: Language, offer: OfferRow['offer']) {
  return {
    title: localised(language, offer.titleZh, offer.titleEn),
    titleLanguage: localisedLanguage(language, offer.titleEn),
    description: localised(language, offer.descriptionZh, offer.descriptionEn),
    descriptionLanguage: localisedLanguage(language, offer.descriptionEn),
  };
}

/** The chain, segment and region an offer is for, with their names. */
function placedIn(db: Database, language: Language, { chainId, segmentId, regionCode }: OfferRow['offer']) {
  const { chains, segments } = industry(db);
  const nameOf = (named: readonly { id: string; nameZh: string; nameEn: string }[], id: string | null) => {
    const one = named.find((candidate) => candidate.id === id);
    return one ? localised(language, one.nameZh, one.nameEn) : null;
  };
  const region = regionCode === null ? undefined : regionsByCode(db).get(regionCode);
  return {
    chainId,
    chain: nameOf(chains, chainId) ?? chainId,
    segmentId,
    segment: nameOf(segments, segmentId),
    region: region ? localised(language, region.shortNameZh, region.nameEn) : null,
  };
}

/** Conditions for an offer that stands; the directory's filter asks the same (app/directory/selection.server.ts). */
export const standing = (today: string) =>
  and(
    eq(offers.state, 'published'),
    gte(offers.validUntil, today),
    sql`exists (
      select 1 from ${memberships}
      where ${memberships.companyId} = ${offers.companyId} and ${memberships.state} = 'active'
    )`,
  );

/** @internal The rows of the offers that stand: the test that reads their query plan. */
export const standingOffers = (db: Database, today: string) => offerRows(db).where(standing(today));
