import { requireDesk } from '../accounts/permissions/required-desk.server';
import { ReportedThreadsPage } from '../review-desk/threads-page';
import { reportedThreads } from '../threads/reported-threads.server';
import { threadMessages } from '../threads/thread-messages';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language }) => ({
  reported: reportedThreads(db, actor, language),
}));

export const meta = privateTitle((language) => threadMessages[language].desk.title);

export default pageOf<typeof loader>(ReportedThreadsPage);
