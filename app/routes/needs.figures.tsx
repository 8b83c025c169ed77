import { anybody } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { FunnelPage } from '../needs/funnel-page';
import { funnelView } from '../needs/funnel.server';
import { needMessages } from '../needs/messages';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicTitle } from '../web/page';
import { view } from '../web/route.server';

export const headers = () => keptUnder();

export const loader = view(anybody, (_by, { db, language, now }) => ({
  view: funnelView(db, language, dateInChina(now)),
}));

export const meta = publicTitle(needMessages, (words, to) => [
  words.funnel.title,
  words.funnel.purpose,
  to.needFigures(),
]);

export default pageOf<typeof loader>(FunnelPage);
