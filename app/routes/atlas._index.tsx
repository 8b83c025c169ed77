import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { anybody } from '../accounts/permissions/required-actor.server';
import { askedBesideRegion } from '../atlas/asked-beside-region';
import { regionsWithRecords } from '../atlas/region-options.server';
import { atlasMessages } from '../atlas/messages';
import { RegionChoice } from '../atlas/region-choice';
import { lenses, usualLens } from '../gaps/lens';
import { paths } from '../paths';
import { homeRegionCode } from '../region/home-region.server';
import { regionsToChoose } from '../region/region-search.server';
import { pageOf, publicWords } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { view } from '../web/route.server';

const parameters = z.object({ lens: parameter.choice(lenses).default(usualLens), region: parameter.text(60) });

/**
 * Leads to the home region, or to the region named, with whatever else is asked of its atlas; where the name leads to
 * none or several, lists what to choose from.
 */
export const loader = view(anybody, (_by, { db, language, request }) => {
  const { lens, region: text } = parseQuery(request, parameters, language);
  const to = paths(language);
  const asked = askedBesideRegion(request);
  if (!text) throw redirect(to.atlasAsked(homeRegionCode(db), asked));
  const matches = regionsToChoose(db, text, language);
  // A part of a city leads to the city only after saying so.
  if (matches.length === 1 && matches[0]!.district === null) throw redirect(to.atlasAsked(matches[0]!.code, asked));
  return { asked, text, matches, recorded: regionsWithRecords(db, lens, language) };
});

export const meta = publicWords((language) => ({
  title: atlasMessages[language].chooseRegion,
  description: atlasMessages[language].chooseRegionHelp,
  address: paths(language).regionChoice(),
}));

export default pageOf<typeof loader>(RegionChoice);
