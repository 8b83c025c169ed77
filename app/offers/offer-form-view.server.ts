import type { Database } from '../../db/client';
import { regionChoices, type Choice } from '../alliance/applications/application-page.server';
import { dayAfter } from '../calendar/working-days';
import type { NamedCompany } from '../companies/named-company.server';
import type { Language } from '../i18n/language';
import { ok, type Outcome } from '../outcome';
import { offerMessages } from './messages';
import { offerTerm, usualLastDay, type OfferForm } from './offer-form';
import { ownOffer, scopeChoices } from './offer-view.server';

export interface OfferFormView {
  readonly id: number | null;
  readonly values: OfferForm;
  readonly draft: boolean;
  readonly scopes: readonly Choice[];
  readonly regions: readonly Choice[];
  readonly days: readonly [first: string, last: string];
}

/** The form of a firm's offer, or of a new one when the address says `new`: the firm's own region and ninety days are its first answers. */
export function offerFormView(
  db: Database,
  company: NamedCompany,
  asked: string,
  language: Language,
  today: string,
): Outcome<OfferFormView, 'offer-unknown'> {
  const common = {
    scopes: scopeChoices(db, language, offerMessages[language].wholeChain),
    regions: regionChoices(db, language),
    days: [today, dayAfter(today, offerTerm.most)] as const,
  };
  if (asked === 'new') {
    const values: OfferForm = {
      kind: 'other',
      scope: '',
      titleZh: '',
      titleEn: null,
      descriptionZh: '',
      descriptionEn: null,
      regionCode: company.regionCode,
      terms: 'agreed',
      contact: null,
      validUntil: usualLastDay(today),
    };
    return ok({ id: null, values, draft: true, ...common });
  }
  const found = ownOffer(db, company.id, /^\d{1,12}$/.test(asked) ? Number(asked) : 0);
  if (!found.ok) return found;
  const { id, kind, titleZh, titleEn, descriptionZh, descriptionEn, regionCode, terms, contact, validUntil, state } =
    found.value;
  const values = {
    kind,
    scope: found.value.segmentId ?? found.value.chainId,
    titleZh,
    titleEn,
    descriptionZh,
    descriptionEn,
    regionCode,
    terms,
    contact,
    validUntil: validUntil < today ? usualLastDay(today) : validUntil,
  };
  return ok({ id, values, draft: state === 'draft', ...common });
}
