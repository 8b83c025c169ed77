import type { LoaderFunctionArgs } from '@remix-run/node';
import { logProofs } from '../certificates/log-proofs.server';
import { openJson } from '../certificates/open-json.server';

/** The proofs that the public log holds this certificate, to be checked by anybody. */
export function loader({ context, params }: LoaderFunctionArgs) {
  const found = logProofs(context.db, params.number ?? '', context.occasion);
  return openJson(found.ok ? found.value : null, { type: 'application/json', seconds: 0 });
}
