import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { dateInChina } from '../calendar/working-days';
import { directoryQueryOf } from '../directory/directory-request.server';
import { directoryWorkbook } from '../directory/directory-workbook.server';
import { fileKinds } from '../files/file-kind';
import { languageOf } from '../i18n/language';

/** The result as a workbook; one too long for that is sent as CSV, which has no end. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const date = dateInChina(context.now());
  const workbook = directoryWorkbook(context.db, directoryQueryOf(request, context.db, languageOf(url)), date);
  if (workbook === null) return redirect(`${url.pathname.replace(/xlsx$/, 'csv')}${url.search}`);
  return new Response(new Uint8Array(workbook), {
    headers: {
      'Content-Type': fileKinds.xlsx.mediaType,
      'Content-Disposition': `attachment; filename="twinatlas-companies-${date}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  });
}
