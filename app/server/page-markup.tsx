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
import { StillContext } from '../web/still-context';
import type { PageReader } from './made-page.server';

/** A page of Remix as React sees it. */
export function pageTree(
  context: EntryContext,
  url: string,
  { nonce, requestId, bar, formReader }: PageReader,
): ReactNode {
  return (
    <NonceContext.Provider value={nonce}>
      <RequestIdContext.Provider value={requestId}>
        <BarReaderContext.Provider value={bar}>
          <PageShowingContext.Provider value={formReader?.showing ?? ''}>
            <RemixServer context={context} url={url} nonce={nonce} />
          </PageShowingContext.Provider>
        </BarReaderContext.Provider>
      </RequestIdContext.Provider>
    </NonceContext.Provider>
  );
}

/** A page without a script: nothing in it waits, and nobody needs the marks by which React finds its way again. */
export function pageMarkup(context: EntryContext, url: string, reader: PageReader): string {
  const markup = `<!DOCTYPE html>${renderToStaticMarkup(pageTree(context, url, reader))}`;
  return withUnsent(markup, url, reader);
}

/**
 * A page that usually goes on in the browser, without its script and with what was typed put back: the script would set
 * its fields as the server first showed them. Null where nothing waits for one of its forms.
 */
export function stillMarkup(context: EntryContext, url: string, reader: PageReader): string | null {
  if ((reader.formReader?.unsent() ?? []).length === 0) return null;
  // What is handed over to the script can be read once only, and is still needed where nothing is put back.
  const still = { ...context, serverHandoffStream: undefined };
  const page = <StillContext.Provider value>{pageTree(still, url, reader)}</StillContext.Provider>;
  const markup = `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
  const filled = withUnsent(markup, url, reader);
  return filled === markup ? null : filled;
}

function withUnsent(markup: string, url: string, { formReader }: PageReader): string {
  const unsent = formReader?.unsent() ?? [];
  if (unsent.length === 0) return markup;
  const here = new URL(url, 'http://localhost');
  return filledForms(markup, here.pathname, unsent, unsentFormMessages[languageOf(here.searchParams)].putBack);
}
