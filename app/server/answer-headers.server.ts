import type { Response } from 'express';
import { keptUnderHeader } from '../web/kept-under';
import { securityHeaders } from '../web/security-headers';

/**
 * Adds the security headers when the head is written: only then is the content type known. A route's own policy stays.
 */
export function completeHeaders(response: Response, exposure: () => { secure: boolean; development: boolean }): void {
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
