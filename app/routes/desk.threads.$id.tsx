import { requireDesk } from '../accounts/permissions/required-desk.server';
import { deskAnswerForm } from '../review-desk/decision';
import { ReportedThreadsPage } from '../review-desk/threads-page';
import { reportedThreads, seesReportedThread } from '../threads/reported-threads.server';
import { judgeThread } from '../threads/thread-judgement.server';
import { threadMessages } from '../threads/thread-messages';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

/** Who sees the reported conversation at the desk; a 404 for any other. */
function requireReported(asked: Asked) {
  const actor = requireDesk(asked);
  if (!seesReportedThread(asked.db, actor, asked.id)) throw new Response(null, { status: 404 });
  return actor;
}

export const loader = view(requireReported, (actor, { db, language }) => ({
  reported: reportedThreads(db, actor, language),
}));

export const action = command({
  by: requireReported,
  form: deskAnswerForm(['stop', 'dismiss']),
  run: (actor, { db, occasion, id, form }) => judgeThread(db, actor, { id, ...form }, occasion),
  to: (to) => to.deskThreads(),
});

export const meta = privateTitle((language) => threadMessages[language].desk.title);

/** The list again, with what stood in the way. */
export default pageOf<typeof loader, typeof action>(ReportedThreadsPage);
