import { z } from 'zod';
import { memberMessages } from '../alliance/member-messages';
import { answerRequest } from '../colleagues/colleagues.server';
import { waitingColleagues } from '../colleagues/waiting-colleagues.server';
import { DeskColleaguesPage } from '../desk/colleagues-page';
import { onDesk } from '../desk/desk-sight.server';
import { command } from '../web/command.server';
import { ifShown } from '../web/if-shown';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { view } from '../web/view.server';

const answerForm = z.object({ move: z.enum(['accept', 'decline']), reason: ifShown(z.string().max(500), '') });

export const loader = view(onDesk('colleague'), (actor, { db, language, now, id }) => ({
  about: id,
  waiting: waitingColleagues(db, actor, language, now),
}));

export const action = command({
  by: onDesk('colleague'),
  form: answerForm,
  run: (actor, { db, occasion, id, form }) => answerRequest(db, actor, { id, ...form, as: 'desk' }, occasion),
  to: (to) => to.deskColleagues(),
});

export const meta = privateTitle((language) => memberMessages[language].colleagues.desk.title);

/** The list again, with what stood in the way of this answer. */
export default pageOf<typeof loader, typeof action>(DeskColleaguesPage);
