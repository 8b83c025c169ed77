import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { regionsWithRecords } from '../atlas/atlas-view.server';
import { atlasMessages } from '../atlas/messages';
import { RegionChoice } from '../atlas/region-choice';
import { searchRegions } from '../region/region-search.server';
import { lenses, usualLens } from '../gaps/lens';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { homeRegionCode } from '../region/home-region.server';
import { pageMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

const parameters = z.object({ lens: parameter.choice(lenses).default(usualLens), region: parameter.text(60) });

/** Leads to the home region, or to the region named; where the name leads to none or several, lists what to choose from. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const language = context.language;
  const { lens, region: text } = parseQuery(request, parameters, language);
  const to = paths(language);
  if (!text) throw redirect(to.atlas(homeRegionCode(context.db), { lens: lens === usualLens ? null : lens }));
  const matches = searchRegions(context.db, text).map(({ code, nameZh, nameEn, district }) => ({
    code,
    name: localised(language, nameZh, nameEn),
    district,
  }));
  // A part of a city leads to the city only after saying so.
  if (matches.length === 1 && matches[0]!.district === null) throw redirect(to.atlas(matches[0]!.code, { lens }));
  return { language, lens, text, matches, recorded: regionsWithRecords(context.db, lens, language) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  pageMeta(location.search, (language) => ({
    title: atlasMessages[language].chooseRegion,
    description: atlasMessages[language].chooseRegionHelp,
    address: paths(language).atlasForm(),
  }));

export default function ChooseRegion() {
  return <RegionChoice {...useLoaderData<typeof loader>()} />;
}
