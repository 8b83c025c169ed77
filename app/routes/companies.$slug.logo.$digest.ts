import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import type { Readable } from 'node:stream';
import { findLogoOf } from '../alliance/profile/logo.server';
import { readStoredFile } from '../files/file-store.server';

/** A company's logo, for everybody. The address names the bytes, so they may be kept for good. */
export function loader({ context, params }: LoaderFunctionArgs) {
  const logo = findLogoOf(context.db, params.slug ?? '', params.digest ?? '');
  const bytes = logo && readStoredFile(context.files, logo.storedName);
  if (!bytes) throw new Response(null, { status: 404 });
  return new Response(createReadableStreamFromReadable(bytes as Readable), {
    headers: {
      'Content-Type': logo.mediaType,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  });
}
