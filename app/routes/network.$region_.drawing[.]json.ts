import type { LoaderFunctionArgs } from '@remix-run/node';
import { networkChoice } from '../network/network-choice.server';
import { dataOf } from '../network/network-data';
import { networkPicture } from '../network/network-view.server';
import { keptUnder } from '../web/kept-under';

/** What the browser draws of a network that is too large for a picture made by the server. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { q: _q, ...choice } = networkChoice(context.db, request, params.region ?? '', context.language);
  return Response.json(dataOf(networkPicture(context.db, context, choice)), {
    headers: keptUnder('chain', 'district', 'members', 'evidence'),
  });
}
