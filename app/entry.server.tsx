import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import type { ReactNode } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { languageOf } from './i18n/language';
import { loggedAddress } from './server/logged-address';
import { isByScript, isHydrated } from './web/hydration';
import { pageMarkup, pageTree, stillMarkup } from './server/page-markup';
import { plainPage } from './server/plain-page';
import { readerBarHtml } from './server/reader-bar-html';
import { serve as serveWith, type ServeOptions as WholeOptions } from './server/serve.server';
import { wholePage } from './server/whole-page.server';
import { documentHeaders } from './web/document-headers';

type ServeOptions = Omit<WholeOptions, 'barOf' | 'markupOf'>;

/** The whole server rides in this bundle, so that database, facts and pages share one set of modules. */
export const serve = (build: Parameters<typeof serveWith>[0], options: ServeOptions) =>
  serveWith(build, { ...options, barOf: readerBarHtml, markupOf: pageMarkup });
export { startFailure } from './server/start-failure.server';
export { historyReport } from './events/report.server';
export { backupReport, restoreReport } from './backups/reports.server';
export { replacementReport } from './server/replacement-report.server';
export { retentionReport } from './personal-data/retention.server';

/** Pages hold no deferred data, so each is sent whole: errors still get their status, and a page can be kept. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId, bar, formReader, sendWhole }: AppLoadContext,
) {
  documentHeaders(headers, remixContext).set('Content-Type', 'text/html; charset=utf-8');
  const { matches, errors } = remixContext.staticHandlerContext;
  const { url } = request;
  const reader = { nonce, requestId, bar, ...(formReader ? { formReader } : {}) };
  const handles = matches.map(({ route }) => remixContext.routeModules[route.id]?.handle);
  const still = handles.some(isByScript) ? null : () => stillMarkup(remixContext, url, reader);
  const log = (error: unknown) => {
    if (!request.signal.aborted) logError(error, request, requestId);
  };
  try {
    const html = handles.some(isHydrated)
      ? (still?.() ?? (await rendered(pageTree(remixContext, url, reader), nonce, log)))
      : renderedAtOnce(() => pageMarkup(remixContext, url, reader), log);
    if (!sendWhole) return new Response(html, { status, headers });
    sendWhole(html);
    return new Response(null, { status, headers });
  } catch (error) {
    // Remix renders once more, with the error's page; when that fails too, only a page without React is left.
    if (!errors) throw error;
    return new Response(plainPage(500, languageOf(new URL(url)), requestId), { status: 500, headers });
  }
}

type Log = (error: unknown) => void;

/** A page without a script: nothing in it waits, and one text costs less than a stream of pieces. */
function renderedAtOnce(markup: () => string, log: Log): string {
  try {
    return markup();
  } catch (error) {
    log(error);
    throw error;
  }
}

/** A page whose script goes on in the browser: with what the script needs, which React has to wait for. */
function rendered(page: ReactNode, nonce: string, onError: Log): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => void wholePage(pipe).then(resolve, reject),
      onError,
      onShellError: reject,
    });
  });
}

/** Errors of loaders, actions and rendering. The reader gets the request's id, the log gets the error. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (!request.signal.aborted) logError(error, request, context.requestId);
}

function logError(error: unknown, request: Request, requestId: string) {
  const { pathname, search } = new URL(request.url);
  console.error(`[${requestId}] ${request.method} ${loggedAddress(`${pathname}${search}`)}`, error);
}
