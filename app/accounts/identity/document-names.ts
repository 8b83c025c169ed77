import type { Language } from '../../i18n/language';
import { brackets } from '../../i18n/punctuation';
import { textIn, type SideBySide } from '../../i18n/side-by-side';
import { countryName } from './country-choices';
import type { DocumentKind } from './identity-document';

/** What each kind of identity document is called. */
export const documentNames: Readonly<Record<DocumentKind, SideBySide>> = {
  'id-card': ['居民身份证', 'Chinese ID card'],
  'hk-macau-permit': ['港澳居民来往内地通行证', 'Mainland travel permit for Hong Kong and Macau residents'],
  'taiwan-permit': ['台湾居民来往大陆通行证', 'Mainland travel permit for Taiwan residents'],
  'residence-permit': ['港澳台居民居住证', 'Residence permit for Hong Kong, Macau and Taiwan residents'],
  'foreign-card': ['外国人永久居留身份证', 'Foreign permanent resident ID card'],
  passport: ['护照', 'Passport'],
};

/** A kind in the reader's language; of a passport also who issued it: `护照（法国）`. */
export function documentName(
  language: Language,
  { kind, country }: { readonly kind: DocumentKind; readonly country: string | null },
): string {
  const name = textIn(language, documentNames[kind]);
  return country === null ? name : `${name}${brackets(language, countryName(language, country))}`;
}
