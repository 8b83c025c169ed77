import type { Language } from '../i18n/language';
import { textIn, type SideBySide } from '../i18n/side-by-side';
import type { InstitutionKind } from './institution-kind';

const kindNames: Readonly<Record<'company' | InstitutionKind, SideBySide>> = {
  company: ['企业', 'company'],
  university: ['高校', 'university'],
  government: ['政府部门', 'government body'],
  other: ['其他机构', 'other institution'],
};

/** What kind of organisation a party is, in the reader's language. */
export const partyKindName = (language: Language, kind: 'company' | InstitutionKind) =>
  textIn(language, kindNames[kind]);
