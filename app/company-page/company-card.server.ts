import { encode } from 'uqr';
import type { Database } from '../../db/client';
import { findPublicProfile } from '../alliance/profile/public-profile.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, type Outcome } from '../outcome';
import { paths } from '../paths';
import type { CompanyCard } from './company-card';
import { findCompany } from './company.server';
import { namedCompany } from '../companies/named-company.server';

/**
 * A company's card: who it is, where its page is (`origin` is this installation's own), and that address as a QR code.
 */
export function companyCard(
  db: Database,
  slug: string,
  origin: string,
  language: Language,
): Outcome<CompanyCard, 'company-unknown'> {
  const named = namedCompany(db, slug, language);
  if (!named.ok) return named;
  const company = findCompany(db, named.value.slug, language)!;
  const { badge, logo } = findPublicProfile(db, company.id, language);
  const to = paths(language);
  const address = `${origin}${to.company(company.slug)}`;
  return ok({
    slug: company.slug,
    name: localised(language, company.shortName ?? company.nameZh, company.nameEn),
    nameZh: company.nameZh,
    region: company.region,
    memberSince: badge?.since ?? null,
    logo,
    segments: company.chains.flatMap((chain) => chain.capabilities.map((capability) => capability.segment)),
    address,
    embedAddress: `${origin}${to.companyEmbed(company.slug)}`,
    // Level M outlasts a stain or a fold of the paper.
    modules: encode(address, { ecc: 'M', border: 0 }).data,
  });
}
