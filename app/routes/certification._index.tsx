import { anybody } from '../accounts/permissions/required-actor.server';
import { SchemeListPage } from '../certification/schemes/scheme-list-page';
import { schemeMessages } from '../certification/schemes/scheme-messages';
import { schemeList } from '../certification/schemes/scheme-view.server';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicTitle } from '../web/page';
import { view } from '../web/route.server';

export const headers = () => keptUnder();

export const loader = view(anybody, (_by, { db, language, now, context }) => ({
  list: schemeList(db, { actor: context.actor, language, now: now }),
}));

export const meta = publicTitle(schemeMessages, (words, to) => [
  words.list.title,
  words.list.purpose,
  to.certification(),
]);

export default pageOf<typeof loader>(SchemeListPage);
