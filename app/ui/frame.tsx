import type { ReactNode } from 'react';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { frameMessages } from './messages';
import { GetForm } from './get-form';
import { DeskLinks, ReaderLinks, ReaderWaits } from './reader-bar';
import type { BarReader } from '../web/bar-reader';

interface FrameProps {
  language: Language;
  url: URL;
  homeRegion: string;
  reader: BarReader;
  children: ReactNode;
}

/** Top bar, content and footer around every page. */
export function Frame({ language, url, homeRegion, reader, children }: FrameProps) {
  const words = frameMessages[language];
  const to = paths(language);
  const places = [
    [homeRegion ? to.atlas(homeRegion) : to.home(), '/atlas', words.atlas],
    [to.companies(), '/companies', words.companies],
    [to.segments(), '/segments', words.segments],
    [to.needs(), '/needs', words.needs],
    [to.offers(), '/offers', words.offers],
    [to.certification(), '/certification', words.certification],
    [to.projects(), '/projects', words.projects],
    [to.study(), '/study', words.study],
  ] as const;
  return (
    <>
      <a
        href="#content"
        className="no-print sr-only focus:not-sr-only focus:absolute focus:left-2 focus:top-2 focus:z-20 focus:bg-paper focus:p-2"
      >
        {words.skip}
      </a>
      <header className="no-print border-b border-line bg-paper">
        <div className="mx-auto flex max-w-[100rem] flex-wrap items-center gap-x-2 px-4 py-1 sm:gap-x-4 sm:gap-y-2 sm:py-2">
          <a href={to.home()} className="font-semibold text-ink no-underline sm:text-lg">
            {words.product}
          </a>
          <nav
            aria-label={words.menu}
            className="order-3 -mx-4 w-[calc(100%+2rem)] overflow-x-auto px-1 sm:order-none sm:mx-0 sm:w-auto sm:overflow-visible sm:px-0"
          >
            <ul className="flex gap-x-1 whitespace-nowrap sm:flex-wrap">
              {places.map(([href, prefix, name]) => (
                <li key={prefix}>
                  <a
                    href={href}
                    aria-current={url.pathname.startsWith(prefix) ? 'page' : undefined}
                    className="inline-flex min-h-11 items-center rounded-md px-3 no-underline sm:px-2 hover:bg-surface focus-visible:-outline-offset-4 aria-[current=page]:font-semibold aria-[current=page]:underline"
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {/* One piece: where a line is too short for it, it goes below the places as a whole. */}
          <div className="flex grow flex-wrap items-center justify-end gap-x-1 sm:gap-x-2">
            {/* A phone has no room for a field on every page: the list of companies has one. */}
            <a href={to.companies()} className="inline-flex min-h-11 items-center px-1 sm:hidden">
              {words.searchButton}
            </a>
            <DeskLinks language={language} url={url} reader={reader} />
            <GetForm action={to.companies()} role="search" className="hidden items-center gap-2 sm:flex">
              <input
                type="search"
                name="q"
                aria-label={words.search}
                placeholder={words.searchPlaceholder}
                className="field-input min-w-0 flex-1 sm:w-40"
              />
              <button type="submit" className="button button-secondary whitespace-nowrap">
                {words.searchButton}
              </button>
            </GetForm>
            <ReaderLinks language={language} url={url} reader={reader} />
          </div>
        </div>
        <ReaderWaits language={language} url={url} reader={reader} />
      </header>
      <main id="content" tabIndex={-1} className="mx-auto max-w-[100rem] px-4 py-6 outline-none">
        {children}
      </main>
      <footer className="no-print mt-12 border-t border-line bg-surface">
        <div className="mx-auto flex max-w-[100rem] flex-wrap gap-x-6 gap-y-1 px-4 py-4 text-sm text-muted">
          <p>{words.footer}</p>
          {[
            [to.networkChoice(), words.network],
            [to.methods(), words.methods],
            [to.glossary(), words.glossary],
          ].map(([href, name]) => (
            <a key={href} href={href} className="inline-flex min-h-11 items-center sm:min-h-6">
              {name}
            </a>
          ))}
        </div>
      </footer>
    </>
  );
}
