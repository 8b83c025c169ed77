import type { LoaderFunctionArgs } from '@remix-run/node';
import { openJson } from '../certificates/documents/open-json.server';
import { readLogPageName } from '../certificates/log/log-pages';
import { publicLogPage } from '../certificates/log/public-log.server';

const type = 'application/json';
const year = 365 * 24 * 60 * 60;

/** One file of the public log, "0.json", "1.json" and so on. A full one never changes and may be kept for good. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const page = readLogPageName(params.page!);
  const read = page === null ? null : publicLogPage(context.db, page);
  if (!read) return openJson(null, { type, seconds: 0 });
  return openJson({ start: read.start, leaves: read.leaves }, { type, seconds: read.full ? year : 0 });
}
