import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';

const forwarded = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
];

/**
 * Removes what a reader claims about a proxy. Called for every request unless TRUSTED_PROXY says that one stands in
 * front (it must then set these headers itself): else anybody could choose the host of links and their own address.
 */
export function forgetForwarded(request: IncomingMessage): void {
  for (const name of forwarded) delete request.headers[name];
}

/** Whether the reader came by https, directly or through the trusted proxy. */
export function isSecure(request: IncomingMessage): boolean {
  return request.headers['x-forwarded-proto'] === 'https' || (request.socket as TLSSocket).encrypted === true;
}
