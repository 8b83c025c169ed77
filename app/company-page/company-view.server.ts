import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import type { PublicProfile } from '../alliance/profile/public-profile';
import { firmDependence, type FirmDependence } from '../atlas/stress/firm-dependence.server';
import { dateInChina } from '../calendar/working-days';
import { findPublicProfile } from '../alliance/profile/public-profile.server';
import { delistedFirm, type Delisted } from '../companies/delisted.server';
import { redirectedSlug } from '../companies/named-company.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import type { ListedNeed } from '../needs/need';
import { needsOfParty } from '../needs/need-list.server';
import type { ListedOffer } from '../offers/offer';
import { responseOf } from '../offers/offer-view.server';
import { offersOfCompany } from '../offers/offer-list.server';
import type { ResponseRecord } from '../offers/response-record';
import type { EgoView } from '../network/ego';
import { egoView } from '../network/ego-view.server';
import type { ColumnPicture } from '../project-network/columns';
import { firmProjects } from '../project-network/project-columns.server';
import type { CompanyPage } from '../companies/company-facts';
import { casesOfCompany, type ListedCase } from '../case-studies/public/case-list.server';
import { projectsOfParty, type ListedProject } from '../projects/public/project-list.server';
import { findCompany } from './company.server';

export interface CompanyView {
  readonly company: CompanyPage;
  /** Since when and why it is out of the directory; null while it is in it. */
  readonly delisted: Delisted | null;
  readonly profile: PublicProfile;
  /** What it offers now. */
  readonly offers: readonly ListedOffer[];
  readonly response: ResponseRecord | null;
  /** Listed projects it disclosed itself in. */
  readonly projects: readonly ListedProject[];
  /** Published case studies of those. */
  readonly cases: readonly ListedCase[];
  /** What it looks for now and everybody may read. */
  readonly needs: readonly ListedNeed[];
  /** What the chain of its region depends on it for; null where that is not said. */
  readonly dependence: FirmDependence | null;
  /** Firms and segments within two steps of it. */
  readonly ego: EgoView | null;
  /** Its projects in public and who else is in them; null where there are none. */
  readonly workedWith: ColumnPicture | null;
  /** Whether the reader speaks for the company. */
  readonly mayEdit: boolean;
  /** Whether the reader may suspend, resume or end its membership. */
  readonly mayManage: boolean;
  /** Whether the reader may take it out of the directory and list it again. */
  readonly mayDelist: boolean;
}

/** A company's page; `movedTo` when its record was merged into another; null when there never was one. */
export function companyView(
  db: Database,
  actor: Actor | null,
  slug: string,
  language: Language,
  now: Date,
): CompanyView | { readonly movedTo: string } | null {
  const company = findCompany(db, slug, language);
  if (company) {
    const thing = { companyId: company.id, regionCode: company.regionCode };
    const offers = offersOfCompany(db, company.id, language, dateInChina(now));
    return {
      company,
      delisted: delistedFirm(db, company.id),
      profile: findPublicProfile(db, company.id, language),
      offers,
      response: offers.length === 0 ? null : responseOf(db, company.id, now),
      projects: projectsOfParty(db, { kind: 'company', id: company.id }, language),
      cases: casesOfCompany(db, company.id, language),
      needs: needsOfParty(db, { kind: 'company', id: company.id }, language, dateInChina(now)),
      dependence: firmDependence(db, language, { ...company, name: nameOf(company, language) }),
      workedWith: firmProjects(db, slug, language),
      ego: egoView(db, { region: company.regionCode, kind: 'firm', key: slug, evidence: 'any' }),
      mayEdit: can(actor, 'company.profile', thing),
      mayManage: can(actor, 'membership.change', thing),
      mayDelist: can(actor, 'company.delist', thing),
    };
  }
  const movedTo = redirectedSlug(db, slug);
  return movedTo === null ? null : { movedTo };
}

function nameOf({ nameZh, shortName, nameEn }: CompanyPage, language: Language): string {
  return localised(language, shortName ?? nameZh, nameEn);
}
