import type { Database } from '../../db/client';
import type { Actor } from '../accounts/actor';
import { can } from '../accounts/permissions';
import type { PublicProfile } from '../alliance/public-profile';
import { findPublicProfile } from '../alliance/public-profile.server';
import { redirectedSlug } from '../desk/company-merge.server';
import type { Language } from '../i18n/language';
import type { CompanyPage } from './company-facts';
import { findCompany } from './company.server';

export interface CompanyView {
  readonly company: CompanyPage;
  readonly profile: PublicProfile;
  /** Whether the reader speaks for the company. */
  readonly mayEdit: boolean;
  /** Whether the reader may suspend, resume or end its membership. */
  readonly mayManage: boolean;
}

/** A company's page; `movedTo` when its record was merged into another; null when there never was one. */
export function companyView(db: Database, actor: Actor | null, slug: string, language: Language): CompanyView | { readonly movedTo: string } | null {
  const company = findCompany(db, slug, language);
  if (company) {
    const thing = { companyId: company.id, regionCode: company.regionCode };
    return { company, profile: findPublicProfile(db, company.id, language), mayEdit: can(actor, 'company.profile', thing), mayManage: can(actor, 'membership.change', thing) };
  }
  const movedTo = redirectedSlug(db, slug);
  return movedTo === null ? null : { movedTo };
}
