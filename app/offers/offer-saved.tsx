import type { Choice } from '../region/place-choices.server';
import { SavedMeanwhile, type SavedRow } from '../alliance/applications/saved-meanwhile';
import type { Language } from '../i18n/language';
import { resourceKinds, resourceTerms } from '../region/resource-kind';
import { resourceKindName, resourceTermsName } from '../region/resource-names';
import type { FormFault } from '../web/form-fault';
import { offerMessages } from './messages';
import type { OfferForm } from './offer-form';

interface Props {
  language: Language;
  values: OfferForm;
  scopes: readonly Choice[];
  regions: readonly Choice[];
  fault: FormFault | null;
}

/** Where somebody saved the offer after its form was opened: what is saved now, beside what was typed. */
export function OfferSaved({ language, fault, ...saved }: Props) {
  return (
    <SavedMeanwhile
      language={language}
      fault={fault}
      codes={['offer-changed']}
      rows={(sent) => offerRows(language, saved, sent)}
    />
  );
}

function offerRows(
  language: Language,
  { values, scopes, regions }: Omit<Props, 'language' | 'fault'>,
  sent: FormFault,
): SavedRow[] {
  const words = offerMessages[language];
  const row = (field: keyof OfferForm, nameOf = (value: string) => value): SavedRow => ({
    label: words.form[field],
    saved: nameOf(values[field] ?? ''),
    typed: nameOf(sent.values[field] ?? ''),
  });
  const nameIn = (choices: readonly Choice[], value: string) => choices.find(([one]) => one === value)?.[1] ?? '';
  const kinds = resourceKinds.map((kind) => [kind, resourceKindName(language, kind)] as const);
  const terms = resourceTerms.map((one) => [one, resourceTermsName(language, one)] as const);
  return [
    row('kind', (kind) => nameIn(kinds, kind)),
    row('scope', (scope) => nameIn(scopes, scope)),
    row('titleZh'),
    row('descriptionZh'),
    row('titleEn'),
    row('descriptionEn'),
    row('regionCode', (code) => nameIn(regions, code) || words.anywhere),
    row('terms', (one) => nameIn(terms, one)),
    row('contact'),
    row('validUntil'),
  ];
}
