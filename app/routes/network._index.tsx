import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { anybody } from '../accounts/permissions/required-actor.server';
import { regionsWithRecords } from '../atlas/region-options.server';
import { usualLens } from '../gaps/lens';
import { networkMessages } from '../network/messages';
import { NetworkChoice } from '../network/network-choice';
import { paths } from '../paths';
import { homeRegionCode } from '../region/home-region.server';
import { regionsToChoose } from '../region/region-search.server';
import { pageOf, publicWords } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { view } from '../web/route.server';

const parameters = z.object({ region: parameter.text(60) });

/** Leads to the home region's network, or to that of the region named; lists what to choose from where it is not one. */
export const loader = view(anybody, (_by, { db, language, request }) => {
  const { region: text } = parseQuery(request, parameters, language);
  const to = paths(language);
  if (!text) throw redirect(to.network(homeRegionCode(db)));
  const matches = regionsToChoose(db, text, language);
  // A part of a city leads to the city only after saying so.
  if (matches.length === 1 && matches[0]!.district === null) throw redirect(to.network(matches[0]!.code));
  return { text, matches, recorded: regionsWithRecords(db, usualLens, language) };
});

export const meta = publicWords((language) => ({
  title: networkMessages[language].chooseRegion,
  description: networkMessages[language].chooseRegionHelp,
  address: paths(language).networkChoice(),
}));

export default pageOf<typeof loader>(NetworkChoice);
