import type { LoaderFunctionArgs } from '@remix-run/node';
import { countsCsv } from '../talent-counts/counts-csv';
import { publishedCounts } from '../talent-counts/publication.server';
import { keptUnder } from '../web/kept-under';

export function loader({ context }: LoaderFunctionArgs) {
  const { groups, asOf } = publishedCounts(context.db, 'newest') ?? { groups: [], asOf: '' };
  return new Response(countsCsv(groups, asOf), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="twinatlas-talent-counts${asOf && `-${asOf}`}.csv"`,
      ...keptUnder(),
    },
  });
}
