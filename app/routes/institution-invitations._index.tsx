import { requireActor } from '../accounts/permissions/required-actor.server';
import { InvitationsPage } from '../institutions/representative-pages';
import { institutionMessages } from '../institutions/messages';
import { invitationsOf } from '../institutions/representative-list.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, now }) => ({ invitations: invitationsOf(db, actor, now) }));

export const meta = privateTitle((language) => institutionMessages[language].invitations);

export default pageOf<typeof loader>(InvitationsPage);
