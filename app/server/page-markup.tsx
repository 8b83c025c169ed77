import type { EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { BarReaderContext } from '../web/bar-reader-context';
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
  const showing = reader.bar.signedIn ? reader.requestId : '';
  const page = (
    <PageShowingContext.Provider value={showing}>{pageTree(context, url, reader)}</PageShowingContext.Provider>
  );
  return `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
}
