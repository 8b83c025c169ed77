import { figure } from '../i18n/figures';
import type { Language } from '../i18n/language';
import { frameMessages } from './messages';

interface PageLinksProps {
  language: Language;
  /** Of which list, where a page has several. */
  label: string;
  of: { readonly page: number; readonly pages: number };
  address: (page: number) => string;
}

/** The way to the page before and after; nothing where there is only one. */
export function PageLinks({ language, label, of: { page, pages }, address }: PageLinksProps) {
  const words = frameMessages[language];
  if (pages === 1) return null;
  return (
    <nav aria-label={words.pagesOf(label)} className="no-print mt-4 flex flex-wrap items-center gap-3">
      {page > 1 && (
        <a href={address(page - 1)} rel="prev" className="button button-secondary">
          {words.previousPage}
        </a>
      )}
      <span>{words.page(figure(language, page), figure(language, pages))}</span>
      {page < pages && (
        <a href={address(page + 1)} rel="next" className="button button-secondary">
          {words.nextPage}
        </a>
      )}
    </nav>
  );
}
