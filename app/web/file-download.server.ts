import { createReadableStreamFromReadable } from '@remix-run/node';
import type { Readable } from 'node:stream';
import { readStoredFile, type FileStore } from '../files/file-store.server';

/** A stored file as a download that is never shown in place nor kept by anybody; 404 when its bytes are gone. */
export function fileDownload(
  files: FileStore,
  file: {
    readonly storedName: string;
    readonly mediaType: string;
    readonly bytes: number;
    readonly originalName: string;
  },
): Response {
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
