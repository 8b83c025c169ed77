import type { RequestListener } from 'node:http';
import { createRequestHandler, type GetLoadContextFunction } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type Handler } from 'express';
import type { Database } from '../../db/client';
import { runBackup } from '../backups/scheduled.server';
import { barReaderOf } from '../inbox/bar-reader.server';
import type { BarOf } from '../web/bar-reader';
import { answeringBusy } from './busy.server';
import { freshNonce } from './fresh-nonce.server';
import { health, pageProbe, ready } from './health.server';
import type { Installation } from './installation.server';
import { keptPages } from './kept-pages.server';
import { leanHandlers } from './lean-handlers.server';
import type { MarkupOf } from './made-page.server';
import { lastResort, requestIdOf, sendPlainPage } from './plain-answer.server';
import { readerOf } from './reader.server';
import { languagesOf } from './request-gate';
import { readiness } from './readiness.server';
import { reception } from './reception.server';
import { searchWait } from './search-throttle.server';
import { formReaderOf } from './form-reader.server';
import { keepingUnsent } from './unsent-actions.server';
import { sendWhole } from './send-whole.server';
import { staticFiles } from './static-files.server';
import { noticing } from './who-asks.server';
import { wordingRefusals } from './worded-refusals.server';

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
  barOf: BarOf;
  markupOf: MarkupOf;
}

type Build = ServerBuild | (() => Promise<ServerBuild>);

/** Everything between node:http and the routes: what is refused, kept, compressed, static, or made by Remix. */
export function application(
  build: Build,
  db: Database,
  installation: Installation,
  options: ApplicationOptions,
): RequestListener {
  const development = options.development !== undefined;
  const kept = keptPages(db, () => new Date(), options.barOf);
  const routes = bare(options);
  const found = readiness(db, options.dataDir, { BACKUP_DIR: process.env.BACKUP_DIR }, options.leastFreeMegabytes);
  const pages = pageProbe();
  routes.get('/healthz', health(found, pages));
  routes.get('/readyz', ready(found, pages));
  routes.use(options.development ?? staticFiles(options.root));
  routes.use(limitSearches(installation));
  const remix = handlerOf(build, contextOf(db, installation, options), options.markupOf);
  routes.all('*', (request, response, next) => {
    const nonce: string = (response.locals.nonce = freshNonce());
    if (!development) kept.watch(request, response, nonce);
    void remix(request, response, next);
  });
  routes.use(lastResort);
  return reception({ db, installation, kept, routes, trustedProxy: options.trustedProxy, development });
}

function bare({ trustedProxy }: ApplicationOptions): Express {
  const routes = express();
  routes.disable('x-powered-by');
  routes.disable('etag');
  if (trustedProxy) routes.set('trust proxy', true);
  routes.use(compression());
  return routes;
}

const made = (build: ServerBuild) => answeringBusy(wordingRefusals(keepingUnsent(build)));

function handlerOf(build: Build, getLoadContext: GetLoadContextFunction, markupOf: MarkupOf) {
  return typeof build === 'function'
    ? createRequestHandler({ build: async () => made(await build()), getLoadContext })
    : leanHandlers(made(build), getLoadContext, markupOf);
}

/** What loaders and actions are handed of a request. */
function contextOf(
  db: Database,
  installation: Installation,
  { dataDir, root, development }: ApplicationOptions,
): GetLoadContextFunction {
  return async (request, response) => {
    const requestId = requestIdOf(response);
    const reader = await readerOf(request, response, db, installation, requestId);
    const { language } = reader.occasion;
    response.locals.personal = reader.session.token !== null;
    const context = {
      db,
      now: () => new Date(),
      nonce: response.locals.nonce as string,
      requestId,
      language,
      bar: barReaderOf(db, reader.actor, languagesOf(request), reader.occasion.now),
      beginBackup: () => runBackup(dataDir, root),
      ...(development ? {} : { sendWhole: (page: string | Buffer) => sendWhole(response, page) }),
      ...(reader.actor ? { formReader: formReaderOf(db, reader.actor, reader.occasion) } : {}),
      ...reader,
    };
    return noticing(context, response);
  };
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
