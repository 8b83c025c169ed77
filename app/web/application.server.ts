import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createRequestHandler, type GetLoadContextFunction } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Handler, type Response } from 'express';
import { isBusy, isFree, untilFree } from '../../db/busy';
import type { Database } from '../../db/client';
import { answeringBusy, longestWaitMs, mayWrite } from './busy.server';
import { forgetForwarded, isSecure } from './forwarded.server';
import { freshNonce } from './fresh-nonce.server';
import type { Installation } from './installation.server';
import { keptPages } from './kept-pages.server';
import { keptUnderHeader } from './kept-under';
import { leanHandlers } from './lean-handlers.server';
import { loggedAddress } from './logged-address';
import { plainPage } from './plain-page';
import { addressAsConfigured, isForeign, readerOf } from './reader.server';
import { allowedMethods, languageOfTarget, largestBodyAt, refusedStatus } from './request-gate';
import { readiness } from './readiness.server';
import { searchWait } from './search-throttle.server';
import { securityHeaders } from './security-headers';

export interface ApplicationOptions {
  /** The checkout, below which build/client lies. */
  root: string;
  dataDir: string;
  /** Whether a proxy in front sets X-Forwarded-*; otherwise they are forgotten. */
  trustedProxy: boolean;
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
  routes.get('/healthz', health(db));
  routes.get('/readyz', ready(db, options.dataDir));
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
    return { db, now: () => new Date(), nonce: response.locals.nonce as string, requestId, ...reader };
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

  return (request, response) => {
    if (!options.trustedProxy) forgetForwarded(request);
    const requestId = randomUUID();
    // Only addresses that passed the gate are kept, and reading is nobody's foreign write: both checks can wait.
    if (kept.answer(request, response, requestId)) return;
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
        return void untilFree(db, longestWaitMs).then(() => routes(request, response));
      return routes(request, response);
    }
    if (status === 405) response.setHeader('Allow', allowedMethods);
    response.setHeader('Connection', 'close');
    // What was announced but is not wanted is not read either.
    sendPlainPage(response as Response, status, request.url ?? '');
  };
}

/** Scripts at the root carry no digest in their name and must be those of the build that serves: ask before each use. */
function askBeforeUse(response: ServerResponse, path: string): void {
  if (path.endsWith('.js')) response.setHeader('Cache-Control', 'no-cache');
}

function requestIdOf(response: Response): string {
  return String(response.getHeader('X-Request-Id'));
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

/** For load balancers and scripts: 200 when the database answers, else 503. */
function health(db: Database): Handler {
  const question = db.$client.prepare('SELECT count(*) FROM settings').pluck();
  return (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    try {
      question.get();
      response.type('text/plain').send('ok\n');
    } catch (error) {
      console.error(`[${requestIdOf(response)}] the database does not answer:`, error);
      response.status(503).type('text/plain').send('the database does not answer\n');
    }
  };
}

/** For monitors: 200 with what was found, 503 when this server cannot write or its disk is nearly full. */
function ready(db: Database, dataDir: string): Handler {
  const ask = readiness(db, dataDir, { BACKUP_DIR: process.env.BACKUP_DIR });
  return (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    const answer = ask(new Date());
    response.status(answer.ready ? 200 : 503).json(answer);
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

/** Express knows an error handler by its four parameters. */
const lastResort: ErrorRequestHandler = (error, request, response, _next) => {
  console.error(`[${requestIdOf(response)}] ${request.method} ${loggedAddress(request.originalUrl)}`, error);
  if (response.headersSent) response.destroy();
  else if (isBusy(error)) sendPlainPage(response.setHeader('Retry-After', '3'), 503, request.originalUrl);
  else sendPlainPage(response, 500, request.originalUrl);
};

function sendPlainPage(response: Response, status: number, url: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(plainPage(status, languageOfTarget(url), requestIdOf(response), largestBodyAt(url)));
}
