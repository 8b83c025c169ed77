import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dataVersion, type Database } from '../../db/client';
import { dateInChina } from '../calendar/working-days';
import { dependsOnlyOn, keptUnderHeader } from '../web/kept-under';
import { freshNonce } from './fresh-nonce.server';
import { isSecure } from './forwarded.server';
import { securityHeaders } from '../web/security-headers';
import { splicePage, type SplicedPage } from './spliced-page.server';

interface KeptPage {
  readonly page: SplicedPage;
  readonly contentType: string;
  /** Other headers of the route, such as Content-Disposition. */
  readonly headers: Record<string, string>;
  /** A weak tag over the bytes; null where each answer has a nonce of its own. */
  readonly tag: string | null;
  /** Names and values of the heads that hold no nonce, made once: over http, over https. */
  readonly heads: { plain?: readonly string[]; secure?: readonly string[] };
}

export interface KeptPages {
  /** Answers from memory when the page is kept and still right; false leaves the request to the routes. */
  answer(request: IncomingMessage, response: ServerResponse, requestId: string): boolean;
  /** Watches a route's answer, made with `nonce`, and keeps it when it is marked by `keptUnder`. */
  watch(request: IncomingMessage, response: ServerResponse, nonce: string): void;
}

const keepable = /^(text\/html|text\/csv|image\/svg\+xml)/;
const copied = ['content-disposition', 'content-language'];

/**
 * Pages of anonymous readers, kept until the next commit or the next day in China, whichever comes first: what lapses
 * at midnight is gone from them too. At most `capacity` bytes, least recently used first to go.
 */
export function keptPages(db: Database, now: () => Date, capacity = 64_000_000): KeptPages {
  let pages = new Map<string, KeptPage>();
  let version = '';
  let size = 0;

  function underCurrentVersion(): string {
    const current = `${dataVersion(db)} ${dateInChina(now())}`;
    if (current !== version) {
      pages = new Map();
      size = 0;
      version = current;
    }
    return current;
  }

  function keep(key: string, kept: KeptPage): void {
    if (pages.has(key) || kept.page.size > capacity / 4) return;
    pages.set(key, kept);
    size += kept.page.size;
    for (const [oldest, { page }] of pages) {
      if (size <= capacity) break;
      pages.delete(oldest);
      size -= page.size;
    }
  }

  return {
    answer(request, response, requestId) {
      if (!isAnonymousRead(request)) return false;
      underCurrentVersion();
      const key = keyOf(request);
      const kept = pages.get(key);
      if (!kept) return false;
      pages.delete(key);
      pages.set(key, kept);
      send(request, response, kept, requestId);
      return true;
    },
    watch(request, response, nonce) {
      if (request.method !== 'GET' || !isAnonymousRead(request)) return;
      const before = underCurrentVersion();
      collect(
        response,
        () => isKeepable(request, response),
        (body) => {
          if (underCurrentVersion() !== before) return;
          const page = splicePage(body, nonce);
          const tag = page.gaps ? null : `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
          const headers = Object.fromEntries(
            copied.flatMap((name) => (response.hasHeader(name) ? [[name, String(response.getHeader(name))]] : [])),
          );
          keep(keyOf(request), {
            page,
            contentType: String(response.getHeader('content-type')),
            headers,
            tag,
            heads: {},
          });
        },
      );
    },
  };
}

function isAnonymousRead({ method, headers }: IncomingMessage): boolean {
  return (
    (method === 'GET' || method === 'HEAD') &&
    headers.cookie === undefined &&
    headers.authorization === undefined &&
    headers.range === undefined
  );
}

/** Asked before the head is written: the mark is taken off on the way out. */
function isKeepable(request: IncomingMessage, response: ServerResponse): boolean {
  const mark = response.getHeader(keptUnderHeader);
  return (
    typeof mark === 'string' &&
    response.statusCode === 200 &&
    !response.hasHeader('set-cookie') &&
    keepable.test(String(response.getHeader('content-type'))) &&
    dependsOnlyOn(mark, request.url!)
  );
}

/** Pages name their own address (canonical links), so the host and scheme are part of the key. */
function keyOf(request: IncomingMessage): string {
  return `${isSecure(request) ? 'https' : 'http'} ${request.headers.host} ${request.url}`;
}

function send(request: IncomingMessage, response: ServerResponse, kept: KeptPage, requestId: string): void {
  const { page, tag } = kept;
  const nonce = page.gaps ? freshNonce() : '';
  const secure = isSecure(request);
  const head = nonce
    ? headOf(kept, secure, nonce)
    : (kept.heads[secure ? 'secure' : 'plain'] ??= headOf(kept, secure, nonce));
  if (tag && request.headers['if-none-match']?.split(/\s*,\s*/).includes(tag)) {
    response.writeHead(304, [...head, 'X-Request-Id', requestId]).end();
    return;
  }
  const zipped = acceptsGzip(request.headers['accept-encoding']);
  const body = zipped ? page.gzip(nonce) : page.plain(nonce);
  const encoding = zipped ? ['Content-Encoding', 'gzip'] : [];
  response.writeHead(200, [...head, 'X-Request-Id', requestId, 'Content-Length', String(body.length), ...encoding]);
  if (request.method === 'HEAD') response.end();
  else response.end(body, 'latin1');
}

function headOf({ contentType, headers, tag }: KeptPage, secure: boolean, nonce: string): string[] {
  return Object.entries({
    'Content-Type': contentType,
    ...securityHeaders({ nonce, secure, contentType }),
    ...headers,
    'Cache-Control': tag ? 'public, no-cache' : 'private, no-cache',
    Vary: 'Accept-Encoding, Cookie',
    ...(tag ? { ETag: tag } : {}),
  }).flat();
}

function acceptsGzip(accepted: string | string[] | undefined): boolean {
  return /(^|,)\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*(,|$))|,|$)/i.test(String(accepted ?? ''));
}

/** Hands over what is written to the response, when it is wanted, once it has ended; holds nothing back from the reader. */
function collect(response: ServerResponse, isWanted: () => boolean, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  let wanted: boolean | undefined;
  const take = (chunk: unknown) => {
    wanted ??= isWanted();
    if (!wanted) return;
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const write = response.write.bind(response) as (...rest: unknown[]) => boolean;
  const end = response.end.bind(response) as (...rest: unknown[]) => ServerResponse;
  response.write = ((...rest: unknown[]) => {
    take(rest[0]);
    return write(...rest);
  }) as typeof response.write;
  response.end = ((...rest: unknown[]) => {
    take(rest[0]);
    if (wanted) done(Buffer.concat(chunks));
    return end(...rest);
  }) as typeof response.end;
}
