import type { IncomingMessage } from 'node:http';
import type { Handler } from 'express';
import { sessionCookieName } from '../accounts/sessions/lucia.server';
import { paths } from '../paths';
import { rememberedMs, type Readiness } from './readiness.server';
import { defaultLanguage } from '../i18n/language';

/** How long a page of our own is waited for, in milliseconds. */
const pagePatience = 10_000;

/**
 * For load balancers and scripts: 200 while the database can be read and a page can be made, else 503 and what cannot.
 */
export function health(readiness: (now: Date) => Readiness, pages: PageProbe): Handler {
  return (request, response, next) => {
    const say = (status: number, text: string) => response.status(status).type('text/plain').send(`${text}\n`);
    response.setHeader('Cache-Control', 'no-store');
    if (!readiness(new Date()).reads) return void say(503, 'the database cannot be read');
    pages(request).then((made) => (made ? say(200, 'ok') : say(503, 'pages cannot be made')), next);
  };
}

/**
 * For monitors: 200 with what was found, 503 when this server cannot read, write or make pages, or its disk is nearly
 * full.
 */
export function ready(readiness: (now: Date) => Readiness, pages: PageProbe): Handler {
  return (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    const found = readiness(new Date());
    pages(request).then((made) => {
      const isReady = found.ready && made;
      response.status(isReady ? 200 : 503).json({ ...found, ready: isReady, pages: made });
    }, next);
  };
}

/** Whether this server makes pages, remembered like the rest. */
export type PageProbe = (request: IncomingMessage) => Promise<boolean>;

/**
 * Asks this server for two pages of its own, where the request came in, with a cookie nobody has: then none is a kept
 * page but each is made, after a look for the session. What breaks every page breaks the one to sign in; what breaks
 * the tables that the atlas rests on breaks the home page, and with it most others.
 */
export function pageProbe(): PageProbe {
  let kept: { at: number; made: Promise<boolean> } | null = null;
  return ({ socket }) => {
    const now = Date.now();
    if (kept && now >= kept.at && now - kept.at < rememberedMs) return kept.made;
    const host = socket.localAddress?.includes(':') ? `[${socket.localAddress}]` : socket.localAddress;
    const to = paths(defaultLanguage);
    const pages = [to.signIn(), to.home()].map((page) => isMade(`http://${host}:${socket.localPort}${page}`));
    kept = { at: now, made: Promise.all(pages).then((made) => made.every(Boolean)) };
    return kept.made;
  };
}

async function isMade(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, {
      headers: { cookie: `${sessionCookieName}=${'health'.padEnd(43, '-')}`, connection: 'close' },
      redirect: 'manual',
      signal: AbortSignal.timeout(pagePatience),
    });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch (error) {
    console.error('health:', error);
    return false;
  }
}
