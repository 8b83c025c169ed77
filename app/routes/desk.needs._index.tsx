import { requireDesk } from '../accounts/permissions/required-desk.server';
import { dateInChina } from '../calendar/working-days';
import { DeskNeedsPage } from '../needs/desk-needs-page';
import { silentInvitations } from '../needs/desk-needs.server';
import { needMessages } from '../needs/messages';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language, now }) => ({
  invitations: silentInvitations(db, actor, language, dateInChina(now)),
}));

export const meta = privateTitle((language) => needMessages[language].desk.title);

export default pageOf<typeof loader>(DeskNeedsPage);
