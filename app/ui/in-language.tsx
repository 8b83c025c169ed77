import type { ReactNode } from 'react';
import { foreignTag, type Language } from '../i18n/language';

/** Text that exists in one language only: marked as such when the page is in the other (WCAG 3.1.2). */
export function InLanguage({ page, language, children }: { page: Language; language: Language; children: ReactNode }) {
  const tag = foreignTag(page, language);
  return tag ? <span lang={tag}>{children}</span> : <>{children}</>;
}
