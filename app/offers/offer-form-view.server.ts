import type { Database } from '../../db/client';
import { allRegionChoices, type Choice } from '../region/place-choices.server';
import { dayAfter } from '../calendar/working-days';
import type { NamedCompany } from '../companies/named-company.server';
import type { Language } from '../i18n/language';
import { ok, type Outcome } from '../outcome';
import { offerMessages } from './messages';
import type { OfferForm } from './offer-form';
import { offerTerm, usualLastDay } from './offer-term';
import { ownOffer } from './offer-view.server';
import { scopeChoices } from '../region/scope-choices.server';
import type { Offer } from './offers.server';

export interface OfferFormView {
  readonly id: number | null;
  readonly values: OfferForm;
  /** When it last changed, ISO 8601; empty for a new one. */
  readonly seen: string;
  readonly draft: boolean;
  readonly scopes: readonly Choice[];
  readonly regions: readonly Choice[];
  readonly days: readonly [first: string, last: string];
}

/**
 * The form of a firm's offer, or of a new one when the address says `new`: the firm's own region and ninety days are
 * its first answers.
 */
export function offerFormView(
  db: Database,
  company: NamedCompany,
  asked: string,
  language: Language,
  today: string,
): Outcome<OfferFormView, 'offer-unknown'> {
  const common = {
    scopes: scopeChoices(db, language, offerMessages[language].wholeChain),
    regions: allRegionChoices(db, language),
    days: [today, dayAfter(today, offerTerm.most)] as const,
  };
  if (asked === 'new') return ok({ id: null, values: firstAnswers(company, today), seen: '', draft: true, ...common });
  const found = ownOffer(db, company.id, /^\d{1,12}$/.test(asked) ? Number(asked) : 0);
  if (!found.ok) return found;
  const { id, state, updatedAt } = found.value;
  return ok({ id, values: presentAnswers(found.value, today), seen: updatedAt, draft: state === 'draft', ...common });
}

function firstAnswers(company: NamedCompany, today: string): OfferForm {
  return {
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
}

/** An offer as its form shows it; a day that is over makes room for the usual one. */
function presentAnswers(offer: Offer, today: string): OfferForm {
  const { kind, titleZh, titleEn, descriptionZh, descriptionEn, regionCode, terms, contact, validUntil } = offer;
  return {
    kind,
    scope: offer.segmentId ?? offer.chainId,
    titleZh,
    titleEn,
    descriptionZh,
    descriptionEn,
    regionCode,
    terms,
    contact,
    validUntil: validUntil < today ? usualLastDay(today) : validUntil,
  };
}
