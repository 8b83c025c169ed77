import { anybody } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { JoinPage } from '../alliance/join-page';
import { joinView } from '../alliance/join.server';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicTitle } from '../web/page';
import { parameter } from '../web/query';
import { view } from '../web/route.server';

export const headers = () => keptUnder('q');

export const loader = view(anybody, (_by, { db, language, query, context }) => {
  const { q } = query({ q: parameter.text(200) });
  return { view: joinView(db, context.actor, q, language) };
});

export const meta = publicTitle(applicationMessages, (words, to) => [words.join.title, words.join.purpose, to.join()]);

export default pageOf<typeof loader>(JoinPage);
