import { requireThread } from '../threads/required-thread.server';
import { threadReportForm } from '../threads/thread';
import { threadMessages } from '../threads/thread-messages';
import { ThreadReportPage } from '../threads/thread-pages';
import { reportThread } from '../threads/thread-report.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireThread, ({ thread }) => ({ thread }));

export const action = command({
  by: requireThread,
  form: threadReportForm,
  run: ({ actor }, { db, id, form, occasion }) => reportThread(db, actor, { id, report: form.report }, occasion),
  to: (to, { id }) => to.thread(id),
});

export const meta = privateTitle((language) => threadMessages[language].report);

export default pageOf<typeof loader, typeof action>(ThreadReportPage);
