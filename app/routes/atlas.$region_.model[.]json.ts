import type { LoaderFunctionArgs } from '@remix-run/node';
import { atlasChoice } from '../atlas/atlas-choice.server';
import { contentJson } from '../atlas/living/content-json.server';
import { regionModel } from '../atlas/scenario/region-model.server';

/** The facts of a region that a browser computes what-ifs from; null where nothing may be said of segments. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, language } = context;
  const { region, lens } = atlasChoice(db, request, params.region!, language);
  const found = regionModel(db, region, lens);
  // Who could come is worded by the server, but a firm that is supposed to come brings its segments.
  return contentJson({ model: found && found.prepared.model }, ['lens']);
}
