import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { answerInvitation } from '../needs/answers.server';
import { InvitationPage } from '../needs/invitation-page';
import { answerMoves, declineReasons, invitationStateNames } from '../needs/invitation-state';
import { findInvitation } from '../needs/invitation-view.server';
import { needMessages } from '../needs/messages';
import type { Asked } from '../web/asked';
import { ifShown } from '../web/if-shown';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

const answerForm = z.object({
  move: z.enum(answerMoves),
  seen: z.enum(invitationStateNames),
  reason: ifShown(z.enum([...declineReasons, '']), ''),
  note: ifShown(z.string().trim().max(1000), ''),
});

/** Somebody who acts for the invited, and the invitation in the address; a 404 for any other. */
function requireInvitation(asked: Asked) {
  const actor = requireActor(asked);
  const { db, text, language, now } = asked;
  return { actor, invitation: requireOk(findInvitation(db, actor, text('key'), language, dateInChina(now))) };
}

export const loader = view(requireInvitation, ({ invitation }) => ({ invitation }));

export const action = command({
  by: requireInvitation,
  form: answerForm,
  run: ({ actor }, { db, text, form: { reason, ...form }, occasion }) =>
    answerInvitation(db, actor, { key: text('key'), reason: reason || null, ...form }, occasion),
  to: (to, { text }) => to.needInvitation(text('key')),
});

export const meta = privateTitle((language) => needMessages[language].invitation.title);

export default pageOf<typeof loader, typeof action>(InvitationPage);
