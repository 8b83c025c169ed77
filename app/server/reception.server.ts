import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Express, Response } from 'express';
import { isFree, untilFree } from '../../db/busy';
import type { Database } from '../../db/client';
import { completeHeaders } from './answer-headers.server';
import { longestWaitMs, mayWrite } from './busy.server';
import { forgetForwarded, isSecure } from './forwarded.server';
import type { Installation } from './installation.server';
import { answeredReader, answeredStranger, isForReaders } from './kept-first.server';
import type { KeptPages } from './kept-pages.server';
import { failed, sendPlainPage } from './plain-answer.server';
import { addressAsConfigured, isForeign } from './reader.server';
import { allowedMethods, refusedStatus } from './request-gate';

interface Behind {
  readonly db: Database;
  readonly installation: Installation;
  readonly kept: KeptPages;
  readonly routes: Express;
  readonly trustedProxy: boolean;
  readonly development: boolean;
}

/** What every request meets first: what is kept, what is refused, and only then the routes. */
export function reception(behind: Behind): RequestListener {
  return (request, response) => {
    try {
      receive(behind, request, response);
    } catch (error) {
      // Outside the routes nobody else catches it: it would end the process.
      failed(error, request, response as Response);
    }
  };
}

function receive(behind: Behind, request: IncomingMessage, response: ServerResponse): void {
  const { db, installation, kept, trustedProxy } = behind;
  if (!trustedProxy) forgetForwarded(request);
  const requestId = randomUUID();
  // Only addresses that passed the gate are kept, and reading is nobody's foreign write: both checks can wait.
  if (answeredStranger(kept, request, response, requestId)) return;
  const status =
    refusedStatus({ method: request.method ?? '', url: request.url ?? '', headers: request.headers }) ??
    (isForeign(request, installation) ? 403 : null);
  const goOn = () => {
    begin(behind, request, response, requestId);
    if (status === null) admit(behind, request, response);
    else refuse(status, request, response);
  };
  if (status !== null || !isForReaders(kept, request)) return goOn();
  void answeredReader(db, kept, request, response, requestId).then((answered) => {
    if (!answered) goOn();
  });
}

function begin(behind: Behind, request: IncomingMessage, response: ServerResponse, requestId: string): void {
  const { development } = behind;
  response.setHeader('X-Request-Id', requestId);
  completeHeaders(response as Response, () => ({ secure: isSecure(request), development }));
}

function refuse(status: number, request: IncomingMessage, response: ServerResponse): void {
  if (status === 405) response.setHeader('Allow', allowedMethods);
  response.setHeader('Connection', 'close');
  // What was announced but is not wanted is not read either.
  sendPlainPage(response as Response, status, request.url ?? '');
}

function admit({ db, installation, routes }: Behind, request: IncomingMessage, response: ServerResponse): void {
  if (request.method === 'POST') {
    addressAsConfigured(request, installation);
    response.once('finish', () => hearOut(request));
  }
  // A form waits here, beside everybody else, for another process to let go: inside its action waiting is the whole
  // server's.
  if (mayWrite(request) && !isFree(db))
    return void untilFree(db, longestWaitMs).then(
      () => routes(request, response),
      (error: unknown) => failed(error, request, response as Response),
    );
  routes(request, response);
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
