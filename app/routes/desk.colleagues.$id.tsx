import { colleagueMessages } from '../alliance/colleague-messages';
import { answerRequest } from '../colleagues/colleagues.server';
import { waitingColleagues } from '../colleagues/waiting-colleagues.server';
import { DeskColleaguesPage } from '../review-desk/colleagues-page';
import { deskAnswerForm } from '../review-desk/decision';
import { onDesk } from '../review-desk/desk-sight.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(onDesk('colleague'), (actor, { db, language, now, id }) => ({
  about: id,
  waiting: waitingColleagues(db, actor, language, now),
}));

export const action = command({
  by: onDesk('colleague'),
  form: deskAnswerForm(['accept', 'decline'], 500),
  run: (actor, { db, occasion, id, form }) => answerRequest(db, actor, { id, ...form, as: 'desk' }, occasion),
  to: (to) => to.deskColleagues(),
});

export const meta = privateTitle((language) => colleagueMessages[language].desk.title);

/** The list again, with what stood in the way of this answer. */
export default pageOf<typeof loader, typeof action>(DeskColleaguesPage);
