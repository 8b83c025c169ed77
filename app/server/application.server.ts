import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createRequestHandler, type GetLoadContextFunction } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Handler, type Response } from 'express';
import { isFree, untilFree } from '../../db/busy';
import type { Database } from '../../db/client';
import { runBackup } from '../backups/scheduled.server';
import { answeringBusy, longestWaitMs, mayWrite } from './busy.server';
import { forgetForwarded, isSecure } from './forwarded.server';
import { freshNonce } from './fresh-nonce.server';
import { health, pageProbe, ready } from './health.server';
import type { Installation } from './installation.server';
import { keptPages } from './kept-pages.server';
import { keptUnderHeader } from '../web/kept-under';
import { leanHandlers } from './lean-handlers.server';
import { failed, lastResort, requestIdOf, sendPlainPage } from './plain-answer.server';
import { addressAsConfigured, isForeign, readerOf } from './reader.server';
import { allowedMethods, refusedStatus } from './request-gate';
import { readiness } from './readiness.server';
import { searchWait } from './search-throttle.server';
import { securityHeaders } from '../web/security-headers';

export interface ApplicationOptions {
  /** The checkout, below which build/client lies. */
  root: string;
  dataDir: string;
  /** Whether a proxy in front sets X-Forwarded-*; otherwise they are forgotten. */
  trustedProxy: boolean;
  /** Free space below which /readyz says 503. */
  leastFreeMegabytes?: number | undefined;
  /** Vite's middlewares; only `npm run dev` has them. */
  development?: Handler;
}

/** Everything between node:http and the routes: what is refused, kept, compressed, static, or made by Remix. */
export function application(
  build: ServerBuild | (() => Promise<ServerBuild>),
  db: Database,
  installation: Installation,
  options: ApplicationOptions,
): RequestListener {
  const kept = keptPages(db, () => new Date());
  const routes = express();
  routes.disable('x-powered-by');
  routes.disable('etag');
  if (options.trustedProxy) routes.set('trust proxy', true);
  routes.use(compression());
  const found = readiness(db, options.dataDir, { BACKUP_DIR: process.env.BACKUP_DIR }, options.leastFreeMegabytes);
  const pages = pageProbe();
  routes.get('/healthz', health(found, pages));
  routes.get('/readyz', ready(found, pages));
  if (options.development) {
    routes.use(options.development);
  } else {
    routes.use(
      '/assets',
      express.static(join(options.root, 'build/client/assets'), {
        immutable: true,
        maxAge: '1y',
        index: false,
        redirect: false,
      }),
    );
    routes.use(
      express.static(join(options.root, 'build/client'), {
        maxAge: '1h',
        index: false,
        redirect: false,
        setHeaders: askBeforeUse,
      }),
    );
  }
  routes.use(limitSearches(installation));
  const getLoadContext: GetLoadContextFunction = async (request, response) => {
    const requestId = requestIdOf(response);
    const reader = await readerOf(request, response, db, installation, requestId);
    response.locals.personal = reader.session.token !== null;
    return {
      db,
      now: () => new Date(),
      nonce: response.locals.nonce as string,
      requestId,
      language: reader.occasion.language,
      beginBackup: () => runBackup(options.dataDir, options.root),
      ...reader,
    };
  };
  const remix =
    typeof build === 'function'
      ? createRequestHandler({ build: async () => answeringBusy(await build()), getLoadContext })
      : leanHandlers(answeringBusy(build), getLoadContext);
  routes.all('*', (request, response, next) => {
    const nonce: string = (response.locals.nonce = freshNonce());
    if (!options.development) kept.watch(request, response, nonce);
    void remix(request, response, next);
  });
  routes.use(lastResort);

  const receive: RequestListener = (request, response) => {
    if (!options.trustedProxy) forgetForwarded(request);
    const requestId = randomUUID();
    // Only addresses that passed the gate are kept, and reading is nobody's foreign write: both checks can wait.
    if (isAnswered(() => kept.answer(request, response, requestId))) return;
    const status =
      refusedStatus({ method: request.method ?? '', url: request.url ?? '', headers: request.headers }) ??
      (isForeign(request, installation) ? 403 : null);
    response.setHeader('X-Request-Id', requestId);
    completeHeaders(response as Response, () => ({
      secure: isSecure(request),
      development: options.development !== undefined,
    }));
    if (status === null) {
      if (request.method === 'POST') {
        addressAsConfigured(request, installation);
        response.once('finish', () => hearOut(request));
      }
      // A form waits here, beside everybody else, for another process to let go: inside its action waiting is the whole server's.
      if (mayWrite(request) && !isFree(db))
        return void untilFree(db, longestWaitMs).then(
          () => routes(request, response),
          (error: unknown) => failed(error, request, response as Response),
        );
      return routes(request, response);
    }
    if (status === 405) response.setHeader('Allow', allowedMethods);
    response.setHeader('Connection', 'close');
    // What was announced but is not wanted is not read either.
    sendPlainPage(response as Response, status, request.url ?? '');
  };
  return (request, response) => {
    try {
      receive(request, response);
    } catch (error) {
      // Outside the routes nobody else catches it: it would end the process.
      failed(error, request, response as Response);
    }
  };
}

/** Kept pages are left to the routes when the database cannot say whether they are still right: a throw here would end the process. */
function isAnswered(answer: () => boolean): boolean {
  try {
    return answer();
  } catch (error) {
    console.error('kept pages:', error);
    return false;
  }
}

/** Scripts at the root carry no digest in their name and must be those of the build that serves: ask before each use. */
function askBeforeUse(response: ServerResponse, path: string): void {
  if (path.endsWith('.js')) response.setHeader('Cache-Control', 'no-cache');
}

/** Adds the security headers when the head is written: only then is the content type known. A route's own policy stays. */
function completeHeaders(response: Response, exposure: () => { secure: boolean; development: boolean }): void {
  const writeHead = response.writeHead.bind(response) as (...rest: unknown[]) => Response;
  response.writeHead = ((...rest: unknown[]) => {
    response.removeHeader(keptUnderHeader);
    const { nonce = '', personal = false } =
      (response.locals as { nonce?: string; personal?: boolean } | undefined) ?? {};
    // What a signed-in reader sees stays out of every cache, the browser's too (ASVS 14.3.2).
    if (personal) response.setHeader('Cache-Control', 'private, no-store');
    // Without a word of its own a page is the present reader's: no shared cache may hand it to one who is signed in.
    else if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'private, no-cache');
    const headers = securityHeaders({
      ...exposure(),
      nonce,
      contentType: String(response.getHeader('content-type') ?? ''),
    });
    for (const [name, value] of Object.entries(headers)) if (!response.hasHeader(name)) response.setHeader(name, value);
    return writeHead(...rest);
  }) as typeof response.writeHead;
}

/** Answers 429 with the time to wait to who searches faster than any person. */
function limitSearches(installation: Installation): Handler {
  return (request, response, next) => {
    const seconds = searchWait(request, installation.throttle, new Date());
    if (seconds === 0) return next();
    response.setHeader('Retry-After', String(seconds));
    sendPlainPage(response, 429, request.originalUrl);
  };
}

/**
 * Reads and forgets what is left of a body whose answer has gone out: a route that refuses whoever is not signed in
 * reads nothing of a file, and a browser looks at the answer only once it has sent all. The gate bounds the length.
 */
function hearOut(request: IncomingMessage): void {
  if (request.complete) return;
  request.removeAllListeners('data');
  request.resume();
}
