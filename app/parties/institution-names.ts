import type { Language } from '../i18n/language';
import { textIn, type SideBySide } from '../i18n/side-by-side';
import type { InstitutionKind } from './institution-kind';

const kindNames: Readonly<Record<InstitutionKind, SideBySide>> = {
  university: ['高校', 'University'],
  government: ['政府部门', 'Government body'],
  other: ['其他机构', 'Other institution'],
};

/** What kind of institution it is, in the reader's language. */
export const institutionKindName = (language: Language, kind: InstitutionKind) => textIn(language, kindNames[kind]);
