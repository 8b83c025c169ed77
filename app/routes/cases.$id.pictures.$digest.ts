import { createReadableStreamFromReadable } from '@remix-run/node';
import type { Readable } from 'node:stream';
import { anybody } from '../accounts/permissions/required-actor.server';
import { findCasePicture } from '../case-studies/case-picture-file.server';
import { readStoredFile } from '../files/file-store.server';
import { answer } from '../web/route.server';

/** A picture of a case study. The address names the bytes; what is not everybody's yet is kept by nobody. */
export const loader = answer(anybody, (_by, { context, db, files, id, text }) => {
  const found = findCasePicture(db, context.actor, id, text('digest'));
  const bytes = found && readStoredFile(files, found.picture.storedName);
  if (!bytes) throw new Response(null, { status: 404 });
  return new Response(createReadableStreamFromReadable(bytes as Readable), {
    headers: {
      'Content-Type': found.picture.mediaType,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': found.everybodys ? 'private, max-age=3600' : 'private, no-store',
    },
  });
});
