import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dataVersion, type Database } from '../../db/client';
import { sessionToken } from '../accounts/sessions/sessions.server';
import { dateInChina } from '../calendar/working-days';
import { nobody, type BarHtml, type BarOf, type BarReader } from '../web/bar-reader';
import { dependsOnlyOn, keptUnderHeader } from '../web/kept-under';
import { collect } from './collected-answer.server';
import { isSecure } from './forwarded.server';
import { sendToReader, sendToStranger, type KeptAnswer } from './kept-answer.server';
import { languagesOf } from './request-gate';
import { pageStore } from './page-store.server';
import { readerCuts } from './reader-cuts.server';
import { noncesIn, splicePage, type Cut, type SplicedPage, type Texts } from './spliced-page.server';
import { lookedAtWhoAsks } from './who-asks.server';

interface KeptPage extends KeptAnswer {
  readonly page: SplicedPage;
  /** The same for somebody signed in, cut at its bar too; null when the page may differ by reader. */
  readonly forReaders: ((made: (page: SplicedPage) => void) => SplicedPage) | null;
}

export interface KeptPages {
  /** Answers a stranger from memory when the page is kept and still right; false leaves the request to the routes. */
  answer(request: IncomingMessage, response: ServerResponse, requestId: string): boolean;
  /** Whether the page asked for by somebody with a session is kept and anybody's. */
  isForReaders(request: IncomingMessage): boolean;
  /** Answers somebody signed in from memory, as `answer` does a stranger. */
  answerReader(
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
    reader: { bar: BarReader; setCookie: string | null },
  ): boolean;
  /** Watches a route's answer to a stranger, made with `nonce`, and keeps it when it is marked by `keptUnder`. */
  watch(request: IncomingMessage, response: ServerResponse, nonce: string): void;
}

const keepable = /^(text\/html|text\/csv|image\/svg\+xml|application\/json)/;
const copied = ['content-disposition', 'content-language'];

/**
 * Pages made for strangers, kept until the next commit or the next day in China, whichever comes first: what lapses
 * at midnight is gone from them too. At most `capacity` bytes, least recently used first to go. Those signed in get the
 * same bytes with their own bar, if nothing that made the page looked at who asks.
 */
export function keptPages(db: Database, now: () => Date, barOf: BarOf, capacity = 64_000_000): KeptPages {
  const store = pageStore<KeptPage>(() => `${dataVersion(db)} ${dateInChina(now())}`, capacity);
  const find = (request: IncomingMessage) => {
    store.version();
    return store.get(keyOf(request));
  };
  return {
    answer(request, response, requestId) {
      if (!isRead(request) || request.headers.cookie !== undefined) return false;
      const kept = find(request);
      if (!kept) return false;
      sendToStranger(request, response, kept, requestId);
      return true;
    },
    isForReaders: (request) =>
      isRead(request) && sessionToken(request.headers.cookie ?? null) !== null && find(request)?.forReaders != null,
    answerReader(request, response, requestId, { bar, setCookie }) {
      const kept = find(request);
      if (!kept?.forReaders) return false;
      const page = kept.forReaders(({ size }) => store.grow(keyOf(request), size));
      const texts = asBytes(barOf(bar, request.url!));
      sendToReader(request, response, { ...kept, page }, requestId, { bar: texts, setCookie });
      return true;
    },
    watch(request, response, nonce) {
      // Only what is made for a stranger is kept: nothing personal can come among it.
      if (request.method !== 'GET' || !isRead(request) || request.headers.cookie !== undefined) return;
      const before = store.version();
      const done = (body: Buffer) => {
        if (store.version() !== before) return;
        const page = keptPage(request, response, body, nonce, barOf);
        store.keep(keyOf(request), page, page.page.size);
      };
      collect(response, () => isKeepable(request, response), done);
    },
  };
}

function isRead({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && headers.authorization === undefined && headers.range === undefined;
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

/**
 * Pages name their own address (canonical links), so the host and scheme are part of the key; and their bar offers the
 * language that a browser asks for.
 */
function keyOf(request: IncomingMessage): string {
  const { offered } = strangerOf(request);
  return `${isSecure(request) ? 'https' : 'http'} ${request.headers.host} ${request.url} ${offered ?? ''}`;
}

/** A stranger as the bar of the page asked for shows them. */
function strangerOf(request: IncomingMessage): BarReader {
  const { language, asked } = languagesOf(request);
  return { ...nobody, offered: asked === language ? null : asked };
}

function keptPage(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  nonce: string,
  barOf: BarOf,
): KeptPage {
  const page = splicePage(body, noncesIn(body, nonce));
  const contentType = String(response.getHeader('content-type'));
  const headers = Object.fromEntries(
    copied.flatMap((name) => (response.hasHeader(name) ? [[name, String(response.getHeader(name))]] : [])),
  );
  const tag = page.gaps ? null : `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const cuts = lookedAtWhoAsks(response)
    ? null
    : cutsOf(body, nonce, contentType, barOf(strangerOf(request), request.url!));
  const forReaders = cuts && once(() => splicePage(Buffer.from(page.plain({ nonce }), 'latin1'), cuts));
  return { page, contentType, headers, tag, heads: {}, forReaders };
}

/** Where a page for those signed in is cut: at nonces and at its bar, which only pages have; null when it has none. */
function cutsOf(body: Buffer, nonce: string, contentType: string, stranger: BarHtml): Cut[] | null {
  const nonces = noncesIn(body, nonce);
  if (!contentType.startsWith('text/html')) return nonces;
  const bar = readerCuts(body, stranger);
  return bar && [...nonces, ...bar].sort((a, b) => a.at - b.at);
}

/** Makes the page at the first asking, and tells of it then. */
function once(make: () => SplicedPage): (made: (page: SplicedPage) => void) => SplicedPage {
  let page: SplicedPage | undefined;
  return (told) => {
    if (!page) {
      page = make();
      told(page);
    }
    return page;
  };
}

/** UTF-8, a character per byte. */
function asBytes({ links, desks, waits }: BarHtml): Texts {
  const asLatin1 = (text: string) => Buffer.from(text).toString('latin1');
  return { links: asLatin1(links), desks: asLatin1(desks), waits: asLatin1(waits) };
}
