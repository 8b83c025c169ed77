import type { Request as Incoming } from 'express';

/**
 * A GET as loaders are handed it. It has no signal: following one made a request three times as dear, and no loader
 * stops halfway.
 */
export function webRequest(incoming: Incoming, url: URL): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  return new Request(url.href, { headers });
}

/** The address asked for, host and scheme as the trusted proxy says them; as Remix reads it. */
export function addressOfRequest(incoming: Incoming): URL {
  const { hostname, protocol, originalUrl } = incoming;
  const port = portIn(incoming.get('X-Forwarded-Host')) ?? portIn(incoming.get('Host'));
  return new URL(`${protocol}://${hostname}${port === null ? '' : `:${port}`}${originalUrl}`);
}

function portIn(host = ''): number | null {
  const port = Number.parseInt(host.split(':')[1] ?? '', 10);
  return Number.isSafeInteger(port) ? port : null;
}
