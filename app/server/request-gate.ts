import type { IncomingMessage } from 'node:http';
import { languageOf, type Language } from '../i18n/language';
import { preferredLanguage } from '../i18n/preferred-language';

/** What the gate looks at: the request line and a few headers, as node:http gives them. */
export interface RequestLine {
  method: string;
  /** The raw target, e.g. `/companies?q=x`. */
  url: string;
  headers: {
    host?: string;
    'x-forwarded-host'?: string | string[];
    'content-length'?: string;
    'transfer-encoding'?: string;
  };
}

export const allowedMethods = 'GET, HEAD, POST';
const longestUrl = 8_000;
/** Bytes. Forms are small. */
const largestBody = 1_000_000;
/**
 * Bytes. Where files are sent each question has a limit of its own (`uploadRules`) and answers a larger file with its
 * form; it has to hear the file out, or the browser shows an error of its own. What is past this no one picked by
 * mistake.
 */
const largestUpload = 200_000_000;
const uploads: readonly RegExp[] = [
  /^\/applications\/\d+\/capabilities\/[^/]+\/files$/,
  /^\/applications\/\d+\/proof\/files$/,
  /^\/talent\/[^/]+\/\d+\/files$/,
  /^\/colleague-requests\/\d+\/letter$/,
  /^\/companies\/[^/]+\/(contests|capabilities|profile)$/,
  /^\/talent\/photo$/,
  /^\/wallet\/[^/]+\/proof$/,
  /^\/companies\/[^/]+\/logo$/,
  /^\/threads\/\d+\/files$/,
  /^\/own-projects\/\d+\/case\/pictures$/,
];
const hostName = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i;

/** The HTTP status with which a request is refused before any route sees it, or null when it may pass. */
export function refusedStatus({ method, url, headers }: RequestLine): number | null {
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return 405;
  if (url.length > longestUrl) return 414;
  const hosts = [headers.host ?? '', headers['x-forwarded-host'] ?? headers.host ?? ''];
  // A trusted proxy's word is what the address is made of: one that makes none is refused like a Host header that does
  // not.
  if (!url.startsWith('/') || !hosts.every((host) => isAddress(String(host), url)) || !isDecodable(url)) return 400;
  if (method !== 'POST') return null;
  if (headers['content-length'] === undefined) return headers['transfer-encoding'] ? 411 : null;
  return Number(headers['content-length']) <= largestBodyAt(url) ? null : 413;
}

/** Bytes a form at this target may have. */
export function largestBodyAt(url: string): number {
  const path = url.split('?', 1)[0]!;
  return uploads.some((known) => known.test(path)) ? largestUpload : largestBody;
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

/** The language of the page a request is for, and the one its browser asks for. */
export function languagesOf({ url, headers }: IncomingMessage): { language: Language; asked: Language | null } {
  return { language: languageOfTarget(url ?? ''), asked: preferredLanguage(headers['accept-language']) };
}
