import type { EntryContext } from '@remix-run/node';
import { keptUnderHeader } from './kept-under';

/**
 * The headers of a page that Remix made: unless its route says that it may be kept (`keptUnder`), nobody keeps it. What
 * a form or a loader answered of waiting (`Retry-After`) is handed on, whether the page or an error's page was shown.
 */
export function documentHeaders(headers: Headers, { staticHandlerContext }: EntryContext): Headers {
  if (!headers.has('Cache-Control') && !headers.has(keptUnderHeader)) headers.set('Cache-Control', 'private, no-store');
  const { actionHeaders, loaderHeaders } = staticHandlerContext;
  const answered = [...Object.values(actionHeaders), ...Object.values(loaderHeaders)];
  const wait = answered.map((one) => one.get('Retry-After')).find((seconds) => seconds !== null);
  if (wait) headers.set('Retry-After', wait);
  return headers;
}
