import type { Language } from '../i18n/language';
import { paths } from '../paths';
import type { PartyKind } from './collaboration';

/** The public page of a firm or an institution. */
export function partyHref(language: Language, kind: PartyKind, slug: string): string {
  const to = paths(language);
  return kind === 'company' ? to.company(slug) : to.institution(slug);
}
