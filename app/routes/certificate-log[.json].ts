import type { LoaderFunctionArgs } from '@remix-run/node';
import { publicLog } from '../certificates/public-log.server';
import { openJson } from '../certificates/open-json.server';

/** The whole public log, for bin/certificate-log-verify.js and whoever writes their own checker. */
export function loader({ context }: LoaderFunctionArgs) {
  return openJson(publicLog(context.db, context.occasion), { type: 'application/json', seconds: 0 });
}
