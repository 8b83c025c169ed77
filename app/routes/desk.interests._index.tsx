import { requireDesk } from '../accounts/permissions/required-desk.server';
import { ReportedInterestsPage } from '../desk/interests-page';
import { interestMessages } from '../interests/messages';
import { reportedInterests } from '../interests/reported.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { view } from '../web/view.server';

export const loader = view(requireDesk, (actor, { db }) => ({ reported: reportedInterests(db, actor) }));

export const meta = privateTitle((language) => interestMessages[language].desk.title);

export default pageOf<typeof loader>(ReportedInterestsPage);
