import { z } from 'zod';
import { anybody } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { CountsPage } from '../talent-counts/counts-page';
import { countsView } from '../talent-counts/counts-view.server';
import { talentCountMessages } from '../talent-counts/messages';
import { requireServed } from '../web/bad-query';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicWords } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { view } from '../web/route.server';

const parameters = z.object({
  chain: parameter.text(40),
  level: parameter.text(40),
  region: parameter.text(6),
  segment: parameter.text(60),
});

export const headers = () => keptUnder('chain', 'level', 'region', 'segment');

export const loader = view(anybody, (_by, { db, language, request }) => ({
  view: requireServed(countsView(db, parseQuery(request, parameters, language), language), language),
}));

export const meta = publicWords((language) => ({
  title: talentCountMessages[language].title,
  description: talentCountMessages[language].purpose,
  address: paths(language).talentCounts(),
}));

export default pageOf<typeof loader>(CountsPage);
