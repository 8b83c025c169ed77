import { requireDesk } from '../accounts/permissions/required-desk.server';
import { colleagueMessages } from '../alliance/colleague-messages';
import { waitingColleagues } from '../colleagues/waiting-colleagues.server';
import { DeskColleaguesPage } from '../review-desk/colleagues-page';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language, now }) => ({
  waiting: waitingColleagues(db, actor, language, now),
}));

export const meta = privateTitle((language) => colleagueMessages[language].desk.title);

export default pageOf<typeof loader>(DeskColleaguesPage);
