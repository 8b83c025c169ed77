import { requireActor } from '../accounts/permissions/required-actor.server';
import { invitationAnswerForm } from '../institutions/institution-form';
import { InvitationsPage } from '../institutions/representative-pages';
import { institutionMessages } from '../institutions/messages';
import { invitationsOf } from '../institutions/representative-list.server';
import { answerInvitation } from '../institutions/representatives.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, now }) => ({ invitations: invitationsOf(db, actor, now) }));

/** What either side does with an invitation; what stands in the way is said over one's own list. */
export const action = command({
  by: requireActor,
  form: invitationAnswerForm,
  run: (actor, { db, id, form, occasion }) => answerInvitation(db, actor, { id, move: form.move }, occasion),
  to: (to, { form, value: { slug } }) =>
    form.move === 'decline' ? to.institutionInvitations() : to.institutionRepresentatives(slug),
});

export const meta = privateTitle((language) => institutionMessages[language].invitations);

export default pageOf<typeof loader, typeof action>(InvitationsPage);
