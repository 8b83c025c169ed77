import type { Language } from '../../i18n/language';
import { brackets } from '../../i18n/punctuation';
import { countryName } from './country-choices';
import type { DocumentKind } from './identity-document';

/** What each kind of identity document is called, 中文 and English. */
export const documentNames: Readonly<Record<DocumentKind, readonly [zh: string, en: string]>> = {
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
  const name = documentNames[kind][language === 'zh' ? 0 : 1];
  return country === null ? name : `${name}${brackets(language, countryName(language, country))}`;
}
