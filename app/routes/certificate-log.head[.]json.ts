import type { LoaderFunctionArgs } from '@remix-run/node';
import { openJson } from '../certificates/documents/open-json.server';
import { publicLogHead } from '../certificates/log/public-log.server';

/** The signed head alone: what to keep from today, and where a reader of the log's pages begins. */
export function loader({ context }: LoaderFunctionArgs) {
  return openJson(publicLogHead(context.db, context.occasion), { type: 'application/json', seconds: 0 });
}
