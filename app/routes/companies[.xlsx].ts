import { redirect } from '@remix-run/node';
import { anybody } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { directoryQueryOf } from '../directory/directory-request.server';
import { directoryWorkbook } from '../directory/directory-workbook.server';
import { fileKinds } from '../files/file-kind';
import { madeDownload } from '../web/file-download.server';
import { answer } from '../web/route.server';

/** The result as a workbook; one too long for that is sent as CSV, which has no end. */
export const loader = answer(anybody, (_by, { db, language, now, request }) => {
  const { pathname, search } = new URL(request.url);
  const date = dateInChina(now);
  const workbook = directoryWorkbook(db, directoryQueryOf(request, db, language), date);
  if (workbook === null) return redirect(`${pathname.replace(/xlsx$/, 'csv')}${search}`);
  return madeDownload(`twinatlas-companies-${date}.xlsx`, fileKinds.xlsx.mediaType, workbook);
});
