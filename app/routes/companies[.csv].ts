import { createReadableStreamFromReadable } from '@remix-run/node';
import { Readable } from 'node:stream';
import { anybody } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { directoryCsv } from '../directory/directory-csv.server';
import { directoryQueryOf } from '../directory/directory-request.server';
import { madeDownload } from '../web/file-download.server';
import { answer } from '../web/route.server';

export const loader = answer(anybody, (_by, { db, language, now, request }) => {
  const date = dateInChina(now);
  const lines = Readable.from(directoryCsv(db, directoryQueryOf(request, db, language), date));
  const file = `twinatlas-companies-${date}.csv`;
  return madeDownload(file, 'text/csv; charset=utf-8', createReadableStreamFromReadable(lines));
});
