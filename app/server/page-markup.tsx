import type { EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { languageOf } from '../i18n/language';
import { BarReaderContext } from '../web/bar-reader-context';
import { filledForms } from '../web/filled-forms';
import { unsentFormMessages } from '../web/messages';
import { NonceContext } from '../web/nonce';
import { PageShowingContext } from '../web/page-showing';
import { RequestIdContext } from '../web/request-id';
import type { PageReader } from './made-page.server';

/** A page of Remix as React sees it. */
export function pageTree(context: EntryContext, url: string, { nonce, requestId, bar }: PageReader): ReactNode {
  return (
    <NonceContext.Provider value={nonce}>
      <RequestIdContext.Provider value={requestId}>
        <BarReaderContext.Provider value={bar}>
          <RemixServer context={context} url={url} nonce={nonce} />
        </BarReaderContext.Provider>
      </RequestIdContext.Provider>
    </NonceContext.Provider>
  );
}

/** A page without a script: nothing in it waits, and nobody needs the marks by which React finds its way again. */
export function pageMarkup(context: EntryContext, url: string, reader: PageReader): string {
  const { formReader } = reader;
  const page = (
    <PageShowingContext.Provider value={formReader?.showing ?? ''}>
      {pageTree(context, url, reader)}
    </PageShowingContext.Provider>
  );
  const markup = `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
  const unsent = formReader?.unsent() ?? [];
  if (unsent.length === 0) return markup;
  const here = new URL(url, 'http://localhost');
  return filledForms(markup, here.pathname, unsent, unsentFormMessages[languageOf(here.searchParams)].putBack);
}
