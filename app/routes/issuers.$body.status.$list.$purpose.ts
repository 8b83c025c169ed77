import type { LoaderFunctionArgs } from '@remix-run/node';
import { publishedUnder } from '../certificates/address';
import { openJson } from '../certificates/documents/open-json.server';
import { publicStatusList } from '../certificates/keys/status-bits.server';

/** A Bitstring Status List, signed by its body. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { body = '', list = '', purpose = '' } = params;
  const occasion = { ...context.occasion, origin: publishedUnder(context.occasion) };
  return openJson(await publicStatusList(context.db, { bodyId: body, list, purpose }, occasion), {
    type: 'application/vc+ld+json',
    seconds: 300,
  });
}
