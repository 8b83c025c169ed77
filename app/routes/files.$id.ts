import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import type { Readable } from 'node:stream';
import { requireActor } from '../accounts/required-actor.server';
import { findEvidenceFile } from '../alliance/evidence-files.server';
import { applicationNumber } from '../alliance/application-page.server';
import { readStoredFile } from '../files/file-store.server';
import { requireOk } from '../web/required-page.server';

/** A file of an application, as a download and never shown in place, to those who may see the application. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  const file = requireOk(findEvidenceFile(context.db, actor, applicationNumber(params), context.occasion));
  const bytes = readStoredFile(context.files, file.storedName);
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
