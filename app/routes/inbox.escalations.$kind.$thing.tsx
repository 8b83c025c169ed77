import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { escalationMessages } from '../inbox/escalations/escalation-messages';
import { EscalationPage } from '../inbox/escalations/escalation-page';
import { findEscalation } from '../inbox/escalations/escalation-view.server';
import { dealWithEscalation } from '../inbox/escalations/escalations.server';
import { escalationKinds } from '../waiting/escalation';
import type { Asked } from '../web/asked';
import { ifShown } from '../web/if-shown';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

const dealingForm = z.object({
  move: z.enum(['take', 'let-go', 'hand-over', 'chase']),
  colleague: ifShown(z.string().regex(/^\d{0,12}$/), ''),
});

/** An official of the region, and the thing that came to them; a 404 for any other. */
function requireEscalation(asked: Asked) {
  const actor = requireActor(asked);
  const { db, language, now, choice, text } = asked;
  const of = { kind: choice('kind', escalationKinds), thing: text('thing') };
  return { actor, of, escalation: requireOk(findEscalation(db, actor, of, language, now)) };
}

export const loader = view(requireEscalation, ({ escalation }) => ({ escalation }));

export const action = command({
  by: requireEscalation,
  form: dealingForm,
  run: ({ actor, of }, { db, form: { move, colleague }, occasion }) =>
    dealWithEscalation(db, actor, { ...of, move, colleague: Number(colleague) || null }, occasion),
  to: (to, { who: { of }, form }) => (form.move === 'hand-over' ? to.inbox() : to.escalation(of.kind, of.thing)),
});

export const meta = privateTitle((language) => escalationMessages[language].title);

export default pageOf<typeof loader, typeof action>(EscalationPage);
