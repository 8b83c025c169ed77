import { requireActor } from '../accounts/permissions/required-actor.server';
import { revokeInvitation } from '../needs/invitations.server';
import { requireOk } from '../web/required-page.server';
import { command, leadTo } from '../web/route.server';

export const loader = leadTo(requireActor, (to, { text }) => to.needMatches(text('key')));

/** Takes back an invitation that waits. */
export const action = command({
  by: requireActor,
  run: (actor, { db, text, occasion }) =>
    void requireOk(revokeInvitation(db, actor, { need: text('key'), invitation: text('invitation') }, occasion)),
  to: (to, { text }) => to.needMatches(text('key'), 'sent'),
});
