import { z } from 'zod';
import { onDesk } from '../desk/desk-sight.server';
import { deskMessages } from '../desk/messages';
import { answerReport } from '../desk/reports.server';
import { DeskReportsPage } from '../desk/waiting-pages';
import { waitingReports } from '../desk/waiting.server';
import { command } from '../web/command.server';
import { ifShown } from '../web/if-shown';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { view } from '../web/view.server';

const answerForm = z.object({ move: z.enum(['uphold', 'reject']), reason: ifShown(z.string().max(2000), '') });

export const loader = view(onDesk('report'), (actor, { db, id }) => ({
  about: id,
  waiting: waitingReports(db, actor, undefined),
}));

export const action = command({
  by: onDesk('report'),
  form: answerForm,
  run: (actor, { db, occasion, id, form }) => answerReport(db, actor, { reportId: id, ...form }, occasion),
  to: (to) => to.deskReports(),
});

export const meta = privateTitle((language) => deskMessages[language].reports.title);

/** The list again, with what stood in the way of this answer. */
export default pageOf<typeof loader, typeof action>(DeskReportsPage);
