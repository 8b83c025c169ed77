import type { IncomingMessage, ServerResponse } from 'node:http';
import { securityHeaders } from '../web/security-headers';
import { isSecure } from './forwarded.server';
import { freshNonce } from './fresh-nonce.server';
import type { SplicedPage, Texts } from './spliced-page.server';

export interface KeptAnswer {
  readonly contentType: string;
  /** Other headers of the route, such as Content-Disposition. */
  readonly headers: Readonly<Record<string, string>>;
  /** A weak tag over the bytes; null where each answer has a nonce of its own. */
  readonly tag: string | null;
  /** Names and values of the heads that hold no nonce, made once: over http, over https. */
  readonly heads: { plain?: readonly string[]; secure?: readonly string[] };
}

type Head = readonly string[];

/** Answers a stranger. */
export function sendToStranger(
  request: IncomingMessage,
  response: ServerResponse,
  kept: KeptAnswer & { readonly page: SplicedPage },
  requestId: string,
): void {
  const { page, tag } = kept;
  const nonce = page.gaps ? freshNonce() : '';
  const secure = isSecure(request);
  const make = () => [...headOf(kept, secure, nonce), ...strangersCaching(tag)];
  const head = nonce ? make() : (kept.heads[secure ? 'secure' : 'plain'] ??= make());
  if (tag && request.headers['if-none-match']?.split(/\s*,\s*/).includes(tag)) {
    response.writeHead(304, [...head, 'X-Request-Id', requestId]).end();
    return;
  }
  send(request, response, page, { nonce }, [...head, 'X-Request-Id', requestId]);
}

/** Answers somebody signed in, with what the bar says of them. What they see stays out of every cache (ASVS 14.3.2). */
export function sendToReader(
  request: IncomingMessage,
  response: ServerResponse,
  kept: KeptAnswer & { readonly page: SplicedPage },
  requestId: string,
  reader: { readonly bar: Texts; readonly setCookie: string | null },
): void {
  const nonce = freshNonce();
  const head = [
    ...headOf(kept, isSecure(request), nonce),
    ...['Cache-Control', 'private, no-store', 'X-Request-Id', requestId],
    ...(reader.setCookie ? ['Set-Cookie', reader.setCookie] : []),
  ];
  send(request, response, kept.page, { ...reader.bar, nonce }, head);
}

function send(request: IncomingMessage, response: ServerResponse, page: SplicedPage, texts: Texts, head: Head): void {
  const zipped = acceptsGzip(request.headers['accept-encoding']);
  const body = zipped ? page.gzip(texts) : page.plain(texts);
  const encoding = zipped ? ['Content-Encoding', 'gzip'] : [];
  response.writeHead(200, [...head, 'Content-Length', String(body.length), ...encoding]);
  if (request.method === 'HEAD') response.end();
  else response.end(body, 'latin1');
}

function headOf({ contentType, headers }: KeptAnswer, secure: boolean, nonce: string): string[] {
  return Object.entries({
    'Content-Type': contentType,
    ...securityHeaders({ nonce, secure, contentType }),
    ...headers,
    Vary: 'Accept-Encoding, Accept-Language, Cookie',
  }).flat();
}

function strangersCaching(tag: string | null): string[] {
  return tag ? ['Cache-Control', 'public, no-cache', 'ETag', tag] : ['Cache-Control', 'private, no-cache'];
}

function acceptsGzip(accepted: string | string[] | undefined): boolean {
  return /(^|,)\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*(,|$))|,|$)/i.test(String(accepted ?? ''));
}
