import { requireDesk } from '../accounts/permissions/required-desk.server';
import { proposalMessages } from '../alliance/capabilities/proposal-messages';
import { DeskCapabilitiesPage } from '../review-desk/capability-review-page';
import { waitingCapabilities } from '../review-desk/desk-capabilities.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language }) => ({
  waiting: waitingCapabilities(db, actor, language),
}));

export const meta = privateTitle((language) => proposalMessages[language].desk.title);

export default pageOf<typeof loader>(DeskCapabilitiesPage);
