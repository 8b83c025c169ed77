import type { LoaderFunctionArgs } from '@remix-run/node';
import { openJsonPieces } from '../certificates/documents/open-json.server';
import { publicLogText } from '../certificates/log/public-log.server';

/** The whole public log in one file, for bin/certificate-log-verify.js and whoever writes their own checker. */
export function loader({ context }: LoaderFunctionArgs) {
  return openJsonPieces(publicLogText(context.db, context.occasion), { type: 'application/json', seconds: 0 });
}
