import { requireDesk } from '../accounts/permissions/required-desk.server';
import { ReportedInterestsPage } from '../review-desk/interests-page';
import { interestMessages } from '../interests/messages';
import { reportedInterests } from '../interests/reported.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db }) => ({ reported: reportedInterests(db, actor) }));

export const meta = privateTitle((language) => interestMessages[language].desk.title);

export default pageOf<typeof loader>(ReportedInterestsPage);
