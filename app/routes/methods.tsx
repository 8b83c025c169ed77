import { z } from 'zod';
import { anybody } from '../accounts/permissions/required-actor.server';
import { methodsMessages } from '../methods/messages';
import { Methods } from '../methods/methods-page';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicWords } from '../web/page';
import { parseQuery } from '../web/query';
import { view } from '../web/route.server';

export const headers = () => keptUnder();

export const loader = view(anybody, (_by, { language, request }) => {
  parseQuery(request, z.object({}), language);
  return {};
});

export const meta = publicWords((language) => ({
  title: methodsMessages[language].title,
  description: methodsMessages[language].description,
  address: paths(language).methods(),
}));

export default pageOf<typeof loader>(Methods);
