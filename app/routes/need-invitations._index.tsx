import { requireActor } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { invitationsOf } from '../needs/invitation-view.server';
import { InvitationsPage } from '../needs/invitations-page';
import { needMessages } from '../needs/messages';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, language, now }) => ({
  invitations: invitationsOf(db, actor, language, dateInChina(now)),
}));

export const meta = privateTitle((language) => needMessages[language].invitation.title);

export default pageOf<typeof loader>(InvitationsPage);
