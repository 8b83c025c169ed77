import type { HeadersFunction } from '@remix-run/node';

/** `export const headers = personalHeaders;` of pages with forms about a person: kept by nobody; says when to try again. */
export const personalHeaders: HeadersFunction = ({ actionHeaders, loaderHeaders, errorHeaders }) => {
  const headers: Record<string, string> = { 'Cache-Control': 'private, no-store' };
  const wait = actionHeaders.get('Retry-After') ?? loaderHeaders.get('Retry-After') ?? errorHeaders?.get('Retry-After');
  if (wait) headers['Retry-After'] = wait;
  return headers;
};
