import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { exportedData } from '../personal-data/export.server';

/** Everything held about the reader, as a file. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  const day = dateInChina(context.occasion.now);
  return new Response(`${JSON.stringify(exportedData(context.db, actor, context.occasion), null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="twinatlas-personal-data-${day}.json"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
