import { anybody } from '../accounts/permissions/required-actor.server';
import { SchemeListPage } from '../certification/schemes/scheme-list-page';
import { schemeMessages } from '../certification/schemes/scheme-messages';
import { schemeList } from '../certification/schemes/scheme-view.server';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicWords } from '../web/page';
import { view } from '../web/route.server';

export const headers = () => keptUnder();

export const loader = view(anybody, (_by, { db, language, now, context }) => ({
  list: schemeList(db, { actor: context.actor, language, now: now }),
}));

export const meta = publicWords((language) => ({
  title: schemeMessages[language].list.title,
  description: schemeMessages[language].list.purpose,
  address: paths(language).certification(),
}));

export default pageOf<typeof loader>(SchemeListPage);
