import { z } from 'zod';
import { anybody } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { JoinPage } from '../alliance/join-page';
import { joinView } from '../alliance/join.server';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicWords } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { view } from '../web/route.server';

export const headers = () => keptUnder('q');

export const loader = view(anybody, (_by, { db, language, request, context }) => {
  const { q } = parseQuery(request, z.object({ q: parameter.text(200) }), language);
  return { view: joinView(db, context.actor, q, language) };
});

export const meta = publicWords((language) => ({
  title: applicationMessages[language].join.title,
  description: applicationMessages[language].join.purpose,
  address: paths(language).join(),
}));

export default pageOf<typeof loader>(JoinPage);
