import type { LoaderFunctionArgs } from '@remix-run/node';
import { dataOf } from '../network/network-data';
import { filterParameters, projectNetworkChoice } from '../project-network/project-network-choice.server';
import { pictureOfProjects } from '../project-network/project-network-view.server';
import { keptUnder } from '../web/kept-under';

/** What the browser draws of a network that is too large for a picture made by the server. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { q: _q, ...choice } = projectNetworkChoice(context.db, request, params.region ?? '', context.language);
  return Response.json(dataOf(pictureOfProjects(context.db, context.language, choice)), {
    headers: keptUnder(...filterParameters),
  });
}
