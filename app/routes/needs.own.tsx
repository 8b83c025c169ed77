import { requireActor } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { needMessages } from '../needs/messages';
import { ownNeeds } from '../needs/need-view.server';
import { OwnNeedsPage } from '../needs/own-needs-page';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, language, now }) => ({
  needs: ownNeeds(db, actor, language, dateInChina(now)),
}));

export const meta = privateTitle((language) => needMessages[language].own);

export default pageOf<typeof loader>(OwnNeedsPage);
