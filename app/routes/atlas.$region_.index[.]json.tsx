import type { LoaderFunctionArgs } from '@remix-run/node';
import { atlasChoice } from '../atlas/atlas-choice.server';
import { contentJson } from '../atlas/living/content-json.server';
import { findablesOf } from '../atlas/living/search-index';
import { regionAtlas } from '../atlas/region-atlas.server';

/** What can be searched for in the drawing. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, language } = context;
  const { region, lens } = atlasChoice(db, request, params.region!, language);
  return contentJson({ findables: findablesOf(regionAtlas(db, region, lens), language) }, ['lens']);
}
