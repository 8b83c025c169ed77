import type { Language } from '../../i18n/language';
import type { DocumentKind } from './identity-document';

/** What each kind of identity document is called, 中文 and English. */
export const documentNames: Readonly<Record<DocumentKind, readonly [zh: string, en: string]>> = {
  'id-card': ['居民身份证', 'Chinese ID card'],
  'hk-macau-permit': ['港澳居民来往内地通行证', 'Mainland travel permit for Hong Kong and Macau residents'],
  'taiwan-permit': ['台湾居民来往大陆通行证', 'Mainland travel permit for Taiwan residents'],
  passport: ['护照', 'Passport'],
};

/** A kind in the reader's language; of a passport also who issued it: `护照 FR`. */
export function documentName(
  language: Language,
  { kind, country }: { readonly kind: DocumentKind; readonly country: string | null },
): string {
  const name = documentNames[kind][language === 'zh' ? 0 : 1];
  return country === null ? name : `${name} ${country}`;
}
