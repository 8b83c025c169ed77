import type { LoaderFunctionArgs } from '@remix-run/node';
import { publishedUnder } from '../certificates/address';
import { didDocumentOf } from '../certificates/bodies/body.server';
import { openJson } from '../certificates/documents/open-json.server';

/** The body's did:web document. Kept for minutes only: a lost key must be known soon. */
export function loader({ context, params }: LoaderFunctionArgs) {
  return openJson(didDocumentOf(context.db, params.body ?? '', publishedUnder(context.occasion)), {
    type: 'application/did+json',
    seconds: 300,
  });
}
