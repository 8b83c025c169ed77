import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { Readable } from 'node:stream';
import { dateInChina } from '../calendar/working-days';
import { directoryCsv } from '../directory/directory-csv.server';
import { directoryQueryOf } from '../directory/directory-request.server';

export function loader({ request, context }: LoaderFunctionArgs) {
  const query = directoryQueryOf(request, context.db, context.language);
  const date = dateInChina(context.now());
  return new Response(
    createReadableStreamFromReadable(Readable.from(directoryCsv(context.db, query, dateInChina(context.now())))),
    {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="twinatlas-companies-${date}.csv"`,
        'Cache-Control': 'no-store',
      },
    },
  );
}
