import { z } from 'zod';
import { anybody } from '../accounts/permissions/required-actor.server';
import { newestCases } from '../case-studies/public/case-list.server';
import { lenses, usualLens } from '../gaps/lens';
import { HomePage } from '../home/home-page';
import { homeView } from '../home/home.server';
import { homeMessages } from '../home/messages';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicWords } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { view } from '../web/route.server';

const parameters = z.object({ lens: parameter.choice(lenses).default(usualLens), path: parameter.position() });

export const headers = () => keptUnder('lens', 'path');

export const loader = view(anybody, (_by, { db, language, request }) => {
  const { lens, path } = parseQuery(request, parameters, language);
  return { view: homeView(db, lens, path || null), cases: newestCases(db, language) };
});

export const meta = publicWords<typeof loader>((language, { data }) => {
  const region = data?.view.registry.region;
  const name = region ? localised(language, region.shortNameZh, region.nameEn) : '';
  return {
    title: homeMessages[language].title(name),
    description: homeMessages[language].description(name),
    address: paths(language).home(),
  };
});

export default pageOf<typeof loader>(HomePage);
