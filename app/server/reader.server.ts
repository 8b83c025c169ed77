import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '../../db/client';
import type { Occasion } from '../accounts/occasion.server';
import { deviceCookie, deviceToken } from '../accounts/sign-in/known-devices.server';
import {
  blankSessionCookie,
  recogniseActor,
  sessionCookie,
  sessionToken,
  type IssuedSession,
} from '../accounts/sessions/sessions.server';
import type { Actor } from '../accounts/permissions/actor';
import type { FileStore } from '../files/file-store.server';
import { systemRandom } from '../secrets/token.server';
import { isSecure } from './forwarded.server';
import type { Installation } from './installation.server';
import { countedAddress, isForeignWrite, isLoopback, ownOriginOf } from './origin';
import { languageOfTarget } from './request-gate';

/** The session cookie of a request and its answer. */
export interface SessionCookie {
  /** What the browser sent, known or not. */
  readonly token: string | null;
  /** Hands the browser a new token with this answer, and the one by which it is known from now on. */
  give(issued: IssuedSession): void;
  /** Takes the cookie away with this answer. */
  take(): void;
}

/** Who asks, from where, and with which cookie: what loaders and actions get of a request beside its URL. */
export interface Reader {
  readonly actor: Actor | null;
  readonly occasion: Occasion;
  readonly session: SessionCookie;
  readonly files: FileStore;
}

/**
 * The origin of this installation as the request addressed it: a former one only where it is configured, else the
 * configured one. A proxy's word counts only when one is trusted.
 */
function requestOrigin(request: IncomingMessage, { publicOrigin, formerOrigins }: Installation): string {
  if (publicOrigin && formerOrigins.length === 0) return publicOrigin;
  // Without a trusted proxy these headers are gone by now (forwarded.server.ts).
  const host = String(request.headers['x-forwarded-host'] ?? request.headers.host ?? '');
  const addressed = `${isSecure(request) ? 'https' : 'http'}://${host.toLowerCase()}`;
  const own = ownOriginOf(addressed, publicOrigin ? [publicOrigin, ...formerOrigins] : [addressed, ...formerOrigins]);
  return own ?? publicOrigin ?? addressed;
}

/** Whether the request would change something and was not made by our own pages. */
export function isForeign(request: IncomingMessage, installation: Installation): boolean {
  // A mail program stops mail with a request of its own (RFC 8058); the word in its address is all it goes by.
  if (request.method === 'POST' && request.url?.startsWith('/mail-stops/')) return false;
  const fetchSite = request.headers['sec-fetch-site'];
  return isForeignWrite(
    {
      method: request.method ?? '',
      fetchSite: fetchSite === undefined ? undefined : String(fetchSite),
      origin: request.headers.origin,
    },
    requestOrigin(request, installation),
  );
}

/**
 * Remix compares Origin with the Host header once more, and answers 500 where a proxy names another host than readers
 * type. What passed `isForeign` came from our own pages, so the address it says, present or former, is a configured
 * one.
 */
export function addressAsConfigured(request: IncomingMessage, installation: Installation): void {
  if (!installation.publicOrigin) return;
  request.headers.host = new URL(requestOrigin(request, installation)).host;
  delete request.headers['x-forwarded-host'];
}

/** Recognises the reader of a request; a session that slid on or is over is told to the browser with the answer. */
export async function readerOf(
  request: IncomingMessage,
  response: ServerResponse,
  db: Database,
  installation: Installation,
  requestId: string,
): Promise<Reader> {
  const cookies = request.headers.cookie ?? null;
  const now = new Date();
  const { actor, setCookie } = await recogniseActor(db, cookies, now);
  const token = sessionToken(cookies);
  const send = (...cookies: string[]) => response.setHeader('Set-Cookie', cookies);
  if (setCookie) send(setCookie);
  const addressed = requestOrigin(request, installation);
  return {
    actor,
    files: installation.files,
    session: {
      token,
      give: (issued) => send(sessionCookie(db, issued.token), ...(issued.device ? [deviceCookie(issued.device)] : [])),
      take: () => send(blankSessionCookie(db)),
    },
    occasion: {
      now,
      requestId,
      random: systemRandom,
      keys: installation.keys,
      throttle: installation.throttle,
      address: addressOf(request),
      device: deviceToken(cookies),
      userAgent: request.headers['user-agent'] ?? '',
      language: languageOfTarget(request.url ?? ''),
      // A Host header is anybody's word: mails may lead to it only where it cannot lead away from this machine.
      formerOrigins: installation.formerOrigins,
      ...(installation.formerOrigins.includes(addressed) ? { addressedOrigin: addressed } : {}),
      origin: installation.publicOrigin ?? (isLoopback(addressed) ? addressed : installation.ownOrigin),
    },
  };
}

/**
 * The network address attempts are counted under. Of a trusted proxy's list the last entry is the one it wrote itself;
 * those before it are the reader's own word.
 */
export function addressOf(request: IncomingMessage): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return countedAddress(forwarded || request.socket.remoteAddress || '');
}
