import { z } from 'zod';
import { onDesk } from '../desk/desk-sight.server';
import { ReportedInterestsPage } from '../desk/interests-page';
import { interestMessages } from '../interests/messages';
import { judgeInterest } from '../interests/report-judgement.server';
import { reportedInterests } from '../interests/reported.server';
import { command } from '../web/command.server';
import { ifShown } from '../web/if-shown';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { view } from '../web/view.server';

const form = z.object({ move: z.enum(['stop', 'dismiss']), reason: ifShown(z.string().max(2000), '') });

export const loader = view(onDesk('interest'), (actor, { db }) => ({ reported: reportedInterests(db, actor) }));

export const action = command({
  by: onDesk('interest'),
  form,
  run: (actor, { db, occasion, id, form }) => judgeInterest(db, actor, { id, ...form }, occasion),
  to: (to) => to.deskInterests(),
});

export const meta = privateTitle((language) => interestMessages[language].desk.title);

/** The list again, with what stood in the way. */
export default pageOf<typeof loader, typeof action>(ReportedInterestsPage);
