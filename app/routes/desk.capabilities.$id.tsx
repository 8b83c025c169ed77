import { proposalMessages } from '../alliance/capabilities/proposal-messages';
import { DeskCapabilitiesPage } from '../review-desk/capability-review-page';
import { decideCapability } from '../review-desk/capability-review.server';
import { waitingCapabilities } from '../review-desk/desk-capabilities.server';
import { deskAnswerForm } from '../review-desk/decision';
import { onDesk } from '../review-desk/desk-sight.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(onDesk('capability'), (actor, { db, language, id }) => ({
  about: id,
  waiting: waitingCapabilities(db, actor, language),
}));

export const action = command({
  by: onDesk('capability'),
  form: deskAnswerForm(['accept', 'reject']),
  run: (actor, { db, occasion, id, form }) => decideCapability(db, actor, { id, ...form }, occasion),
  to: (to) => to.deskCapabilities(),
});

export const meta = privateTitle((language) => proposalMessages[language].desk.title);

/** The list again, with what stood in the way of this answer. */
export default pageOf<typeof loader, typeof action>(DeskCapabilitiesPage);
