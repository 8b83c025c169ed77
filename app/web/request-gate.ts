import { languageOf, type Language } from '../i18n/language';

/** What the gate looks at: the request line and a few headers, as node:http gives them. */
export interface RequestLine {
  method: string;
  /** The raw target, e.g. `/companies?q=x`. */
  url: string;
  headers: { host?: string; 'content-length'?: string; 'transfer-encoding'?: string };
}

export const allowedMethods = 'GET, HEAD, POST';
const longestUrl = 8_000;
/** Bytes. Forms are small; where files are sent, the largest file and its envelope. */
const largestBody = 1_000_000;
const largestBodies: readonly (readonly [path: RegExp, bytes: number])[] = [
  [/^\/applications\/\d+\/capabilities\/[^/]+\/files$/, 21 * 1024 * 1024],
  [/^\/talent\/[^/]+\/\d+\/files$/, 21 * 1024 * 1024],
  [/^\/colleague-requests\/\d+\/letter$/, 11 * 1024 * 1024],
  [/^\/companies\/[^/]+\/logo$/, 2 * 1024 * 1024],
];
const hostName = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i;

/** The HTTP status with which a request is refused before any route sees it, or null when it may pass. */
export function refusedStatus({ method, url, headers }: RequestLine): number | null {
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return 405;
  if (url.length > longestUrl) return 414;
  if (!url.startsWith('/') || !headers.host || !isAddress(headers.host, url) || !isDecodable(url)) return 400;
  if (method !== 'POST') return null;
  if (headers['content-length'] === undefined) return headers['transfer-encoding'] ? 411 : null;
  return Number(headers['content-length']) <= largestBodyAt(url) ? null : 413;
}

/** Bytes. A file somewhat larger than allowed is still read, and forgotten, where files are sent. */
const largestForgotten = 200 * 1024 * 1024;

/**
 * Whether a body that is too large should be read and forgotten before it is refused: a browser that is still sending
 * a file when the connection closes shows an error of its own instead of our answer.
 */
export function isHeardOut({ url, headers }: RequestLine): boolean {
  return largestBodyAt(url) > largestBody && Number(headers['content-length']) <= largestForgotten;
}

function largestBodyAt(url: string): number {
  const path = url.split('?', 1)[0]!;
  return largestBodies.find(([known]) => known.test(path))?.[1] ?? largestBody;
}

/** Host and target must make an address together: a port past 65535 or a target of slashes alone makes none. */
function isAddress(host: string, url: string): boolean {
  return hostName.test(host) && URL.canParse(`http://${host}${url}`) && URL.canParse(url, 'http://localhost');
}

/** The path must be percent-encoded UTF-8 without control characters; the query is the route's to judge. */
function isDecodable(url: string): boolean {
  try {
    return !/\p{Cc}|\\/u.test(decodeURIComponent(url.split('?', 1)[0]!));
  } catch {
    return false;
  }
}

/** Whether a raw target asks for a search, on whatever page: the words looked for are always called `q`. */
export function isSearch(url: string): boolean {
  const question = url.indexOf('?');
  return question >= 0 && new URLSearchParams(url.slice(question)).getAll('q').some((words) => words.trim() !== '');
}

/** The language a raw target asks for, however malformed the rest of it is. */
export function languageOfTarget(url: string): Language {
  const question = url.indexOf('?');
  return languageOf(new URLSearchParams(question < 0 ? '' : url.slice(question)));
}
