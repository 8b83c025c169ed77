import type { LoaderFunctionArgs } from '@remix-run/node';
import { atlasChoice } from '../atlas/atlas-choice.server';
import { atlasFile } from '../atlas/atlas-view.server';
import { keptUnder } from '../web/kept-under';

/** The atlas's drawing as a file of its own. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = context.language;
  const choice = atlasChoice(context.db, request, params.region!, language);
  return new Response(atlasFile(context.db, language, choice), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8', ...keptUnder('lens', 'chain', 'segment') },
  });
}
