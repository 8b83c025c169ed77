import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { languageOf } from './i18n/language';
import { loggedAddress } from './server/logged-address';
import { NonceContext } from './web/nonce';
import { plainPage } from './server/plain-page';
import { RequestIdContext } from './web/request-id';
import { wholePage } from './server/whole-page.server';
import { documentHeaders } from './web/document-headers';

/** The whole server rides in this bundle, so that database, facts and pages share one set of modules. */
export { serve } from './server/serve.server';
export { startFailure } from './server/start-failure.server';
export { historyReport } from './events/report.server';
export { backupReport, restoreReport } from './backups/reports.server';
export { replacementReport } from './server/replacement-report.server';
export { retentionReport } from './personal-data/retention.server';

/** Pages hold no deferred data, so each is sent whole: errors still get their status, and a page can be kept. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId }: AppLoadContext,
) {
  return new Promise<Response>((resolve, reject) => {
    documentHeaders(headers, remixContext).set('Content-Type', 'text/html; charset=utf-8');
    const { pipe } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RequestIdContext.Provider value={requestId}>
          <RemixServer context={remixContext} url={request.url} nonce={nonce} />
        </RequestIdContext.Provider>
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          wholePage(pipe).then((page) => resolve(new Response(page, { status, headers })), reject);
        },
        onError(error) {
          if (!request.signal.aborted) logError(error, request, requestId);
        },
        onShellError(error) {
          // Remix renders once more, with the error's page; when that fails too, only a page without React is left.
          if (!remixContext.staticHandlerContext.errors) return reject(error);
          resolve(new Response(plainPage(500, languageOf(new URL(request.url)), requestId), { status: 500, headers }));
        },
      },
    );
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
