import type { IncomingMessage } from 'node:http';
import type { ErrorRequestHandler, Response } from 'express';
import { isBusy } from '../../db/busy';
import { loggedAddress } from './logged-address';
import { plainPage } from './plain-page';
import { languageOfTarget, largestBodyAt } from './request-gate';

/** The name of an answer, which its page and the log show. */
export function requestIdOf(response: Response): string {
  return String(response.getHeader('X-Request-Id'));
}

/** Express knows an error handler by its four parameters. */
export const lastResort: ErrorRequestHandler = (error, request, response, _next) => failed(error, request, response);

/** Logs what nobody expected and answers with a plain page: 503 for a held lock, else 500. */
export function failed(error: unknown, request: IncomingMessage & { originalUrl?: string }, response: Response): void {
  const url = request.originalUrl ?? request.url ?? '';
  console.error(`[${requestIdOf(response)}] ${request.method} ${loggedAddress(url)}`, error);
  if (response.headersSent) response.destroy();
  else if (isBusy(error)) sendPlainPage(response.setHeader('Retry-After', '3'), 503, url);
  else sendPlainPage(response, 500, url);
}

/** A page without the frame of the others, for answers that no route makes. */
export function sendPlainPage(response: Response, status: number, url: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  const limits = { largest: largestBodyAt(url), allow: String(response.getHeader('Allow') ?? '') };
  response.end(plainPage(status, languageOfTarget(url), requestIdOf(response), limits));
}
