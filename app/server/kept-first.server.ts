import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '../../db/client';
import { recogniseActor } from '../accounts/sessions/sessions.server';
import { barReaderOf } from '../inbox/bar-reader.server';
import type { KeptPages } from './kept-pages.server';
import { languagesOf } from './request-gate';

/** Answers a stranger from memory; what else is asked for is left to the routes. */
export function answeredStranger(
  kept: KeptPages,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): boolean {
  try {
    return kept.answer(request, response, requestId);
  } catch (error) {
    return leftToRoutes(error);
  }
}

/** Answers somebody signed in from memory, when the page is anybody's; a session that is over is left to the routes. */
export async function answeredReader(
  db: Database,
  kept: KeptPages,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<boolean> {
  try {
    const now = new Date();
    const { actor, setCookie } = await recogniseActor(db, request.headers.cookie ?? null, now);
    if (!actor) return false;
    const bar = barReaderOf(db, actor, languagesOf(request), now);
    return kept.answerReader(request, response, requestId, { bar, setCookie });
  } catch (error) {
    return leftToRoutes(error);
  }
}

/** Whether a page may be answered for those signed in; no when the database cannot say so. */
export function isForReaders(kept: KeptPages, request: IncomingMessage): boolean {
  try {
    return kept.isForReaders(request);
  } catch (error) {
    return leftToRoutes(error);
  }
}

/** The database cannot say whether kept pages are still right: a throw here would end the process. */
function leftToRoutes(error: unknown): false {
  console.error('kept pages:', error);
  return false;
}
