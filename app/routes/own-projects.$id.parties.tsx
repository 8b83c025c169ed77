import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { refuse } from '../outcome';
import { partyFrom } from '../parties/party';
import { inviteForm } from '../projects/invite-form';
import { inviteParty } from '../projects/invite.server';
import { invitingView } from '../projects/inviting-view.server';
import { projectMessages } from '../projects/messages';
import { PartiesPage } from '../projects/parties-page';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

/** Somebody of the party that leads, and the project in the address; a 404 for any other. */
function requireInviting(asked: Asked) {
  const actor = requireActor(asked);
  const { db, id, language, now, query } = asked;
  const { q = '' } = query({ q: z.string().trim().max(100).optional() });
  return { actor, view: requireOk(invitingView(db, actor, { id, q }, language, now)) };
}

export const loader = view(requireInviting, ({ view }) => ({ view }));

export const action = command({
  by: requireInviting,
  form: inviteForm,
  run: ({ actor, view: { id, partyId } }, { db, form, occasion }) => {
    const party = partyFrom(form.party);
    if (!party) return refuse('party-unknown', { field: 'party' });
    return inviteParty(db, actor, { id, partyId, party, role: form.role, note: form.note || null }, occasion);
  },
  to: (to, { id }) => to.ownProject(id),
});

export const meta = privateTitle((language) => projectMessages[language].party.invite);

export default pageOf<typeof loader, typeof action>(PartiesPage);
