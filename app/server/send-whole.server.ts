import type { ServerResponse } from 'node:http';

/**
 * Lets an answer that ends without a body of its own end with this page. A Response's body is a stream, and reading one
 * for a page that lies whole in memory took a sixth of the time of the page.
 */
export function sendWhole(response: ServerResponse, page: string | Buffer): void {
  // With its length head and page go out together; without it in pieces, each with a length of its own.
  response.setHeader('Content-Length', Buffer.byteLength(page));
  const end = response.end.bind(response) as (...rest: unknown[]) => ServerResponse;
  response.end = ((...rest: unknown[]) => (rest.length === 0 ? end(page) : end(...rest))) as typeof response.end;
}
