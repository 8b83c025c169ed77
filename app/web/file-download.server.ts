import { createReadableStreamFromReadable } from '@remix-run/node';
import type { Readable } from 'node:stream';
import { readStoredFile, type FileStore } from '../files/file-store.server';

/** A file as its row says it. */
interface StoredFile {
  readonly storedName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly originalName: string;
}

/**
 * What of a stored file a browser may show in place: pictures, in a sandbox that runs, loads and sends nothing; and
 * PDF, whose viewer no sandbox lets in, under a policy that loads and sends nothing either.
 */
const viewPolicies: Readonly<Record<string, string>> = {
  'image/png': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
  'image/jpeg': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
  'application/pdf': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; form-action 'none'",
};

/** A stored file to be looked at where its kind can be, else as a download; kept by nobody. */
export function fileView(files: FileStore, file: StoredFile): Response {
  const response = fileDownload(files, file);
  const policy = viewPolicies[file.mediaType];
  if (policy === undefined) return response;
  response.headers.set('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.originalName)}`);
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/** A stored file as a download that is never shown in place nor kept by anybody; 404 when its bytes are gone. */
export function fileDownload(files: FileStore, file: StoredFile): Response {
  const bytes = readStoredFile(files, file.storedName);
  if (!bytes) throw new Response(null, { status: 404 });
  return new Response(createReadableStreamFromReadable(bytes as Readable), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(file.bytes),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.originalName)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}

/** A file made for who asks, as a download that nobody keeps on the way. */
export function madeDownload(name: string, type: string, content: string | Uint8Array | ReadableStream): Response {
  return new Response(content instanceof Uint8Array ? new Uint8Array(content) : content, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
