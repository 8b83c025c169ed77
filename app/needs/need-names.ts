import type { Language } from '../i18n/language';
import { textIn, textTable } from '../i18n/side-by-side';
import { resourceKindName } from '../region/resource-names';
import type { NeedKind } from './need-kind';

const others = textTable({
  partner: ['合作伙伴', 'Partner'],
  'first-use': ['首台套、应用场景', 'First use of something new'],
});

/** What is needed, in the reader's language: the kinds of an offer are called as there. */
export function needKindName(language: Language, kind: NeedKind): string {
  return kind === 'partner' || kind === 'first-use' ? textIn(language, others[kind]) : resourceKindName(language, kind);
}
