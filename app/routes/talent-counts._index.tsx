import { z } from 'zod';
import { anybody } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { CountsPage } from '../talent-counts/counts-page';
import { countsView } from '../talent-counts/counts-view.server';
import { talentCountMessages } from '../talent-counts/messages';
import { badQuery } from '../web/bad-query';
import { keptUnder } from '../web/kept-under';
import { publicWords } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { parameter, parseQuery } from '../web/query';
import { view } from '../web/view.server';

const parameters = z.object({
  chain: parameter.text(40),
  level: parameter.text(40),
  region: parameter.text(6),
  segment: parameter.text(60),
});

export const headers = () => keptUnder('chain', 'level', 'region', 'segment');

export const loader = view(anybody, (_by, { db, language, request }) => {
  const view = countsView(db, parseQuery(request, parameters, language), language);
  if (!view.ok)
    throw badQuery(language, { field: view.field ?? '', value: view.value ?? '', allowed: view.allowed ?? [] });
  return { view: view.value };
});

export const meta = publicWords((language) => ({
  title: talentCountMessages[language].title,
  description: talentCountMessages[language].purpose,
  address: paths(language).talentCounts(),
}));

export default pageOf<typeof loader>(CountsPage);
