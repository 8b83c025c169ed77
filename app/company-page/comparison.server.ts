import type { Database } from '../../db/client';
import { findOwnCompany } from '../alliance/own-company.server';
import { findPublicProfile } from '../alliance/profile/public-profile.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { findCompany } from './company.server';
import { commonSegments, comparisonLimit, type ComparedCompany, type Comparison } from './comparison';
import { namedCompany } from '../companies/named-company.server';

/** Up to four companies side by side, and what a search for another one finds. Addresses of merged records lead on. */
export function compareCompanies(db: Database, slugs: readonly string[], q: string, language: Language): Comparison {
  const asked = slugs.map((slug) => namedCompany(db, slug, language));
  const known = [...new Set(asked.flatMap((one) => (one.ok ? [one.value.slug] : [])))];
  const companies = known.slice(0, comparisonLimit).map((slug) => comparedCompany(db, slug, language));
  const full = companies.length >= comparisonLimit;
  const found = q === '' || full ? [] : findOwnCompany(db, q).filter((one) => !known.includes(one.slug));
  return {
    companies,
    inCommon: commonSegments(companies),
    q,
    found: found.map(({ slug, nameZh, reason }) => ({ slug, nameZh, reason })),
    leftOut: known.length > comparisonLimit || asked.some((one) => !one.ok),
  };
}

function comparedCompany(db: Database, slug: string, language: Language): ComparedCompany {
  const company = findCompany(db, slug, language)!;
  const { badge, products } = findPublicProfile(db, company.id, language);
  return {
    slug,
    name: localised(language, company.shortName ?? company.nameZh, company.nameEn),
    nameZh: company.nameZh,
    region: company.region,
    uscc: company.uscc,
    memberSince: badge?.since ?? null,
    segments: company.chains.flatMap((chain) =>
      chain.capabilities.map(({ segmentId, segment, confidence }) => ({ id: segmentId, name: segment, confidence })),
    ),
    products: products.map((product) => localised(language, product.nameZh, product.nameEn)),
  };
}
