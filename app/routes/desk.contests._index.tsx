import { requireDesk } from '../accounts/permissions/required-desk.server';
import { contestMessages } from '../review-desk/contest-messages';
import { DeskContestsPage } from '../review-desk/contest-pages';
import { waitingContests } from '../review-desk/contest-view.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language }) => ({
  contests: waitingContests(db, actor, language),
}));

export const meta = privateTitle((language) => contestMessages[language].desk.title);

export default pageOf<typeof loader>(DeskContestsPage);
