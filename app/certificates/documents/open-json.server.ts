import { createReadableStreamFromReadable } from '@remix-run/node';
import { Readable } from 'node:stream';

interface Kept {
  readonly type: string;
  /** How long it may be kept, 0 for not at all. */
  readonly seconds: number;
}

/** Verifiers fetch public documents from anywhere, browsers on other sites included. */
const open = (seconds: number) => ({
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': seconds > 0 ? `public, max-age=${seconds}` : 'no-store',
});

/** A public document; null is a 404. */
export function openJson(document: unknown, { type, seconds }: Kept): Response {
  if (document === null) return new Response(null, { status: 404, headers: open(seconds) });
  return new Response(JSON.stringify(document), { headers: { ...open(seconds), 'Content-Type': type } });
}

/** A public document that is too long to be held at once, sent as its pieces are made. */
export function openJsonPieces(pieces: Iterable<string>, { type, seconds }: Kept): Response {
  return new Response(createReadableStreamFromReadable(Readable.from(pieces)), {
    headers: { ...open(seconds), 'Content-Type': type },
  });
}
