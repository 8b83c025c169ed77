import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import { regionsByCode } from '../region/regions.server';
import { faultOfTypedUscc, type UsccRefusal } from '../companies/uscc';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { reviewTermsOf } from '../calendar/calendar.server';
import { findOwnCompany, type FoundCompany } from './own-company.server';

export interface JoinView {
  readonly q: string;
  readonly found: readonly (FoundCompany & { readonly region: string | null })[];
  /** What is wrong with the credit code that was typed; null when it is right or no code. */
  readonly codeFault: UsccRefusal | null;
  /** Working days in which a file is decided. */
  readonly days: number;
  readonly signedIn: boolean;
}

/** What somebody who looks for their firm is shown. */
export function joinView(db: Database, actor: Actor | null, q: string, language: Language): JoinView {
  const regions = regionsByCode(db);
  const found = (q === '' ? [] : findOwnCompany(db, q)).map((company) => {
    const region = company.regionCode === null ? undefined : regions.get(company.regionCode);
    return { ...company, region: region ? localised(language, region.nameZh, region.nameEn) : null };
  });
  return { q, found, codeFault: faultOfTypedUscc(q), days: reviewTermsOf(db).decide, signedIn: actor !== null };
}
