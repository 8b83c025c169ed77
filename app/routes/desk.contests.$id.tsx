import { answerContest } from '../review-desk/contest-answer.server';
import { contestMessages } from '../review-desk/contest-messages';
import { DeskContestsPage } from '../review-desk/contest-pages';
import { contestMoves } from '../review-desk/contest-state';
import { waitingContests } from '../review-desk/contest-view.server';
import { deskAnswerForm } from '../review-desk/decision';
import { onDesk } from '../review-desk/desk-sight.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(onDesk('contest'), (actor, { db, language, id }) => ({
  about: id,
  contests: waitingContests(db, actor, language),
}));

export const action = command({
  by: onDesk('contest'),
  form: deskAnswerForm(contestMoves),
  run: (actor, { db, occasion, id, form }) => answerContest(db, actor, { id, ...form }, occasion),
  to: (to) => to.deskContests(),
});

export const meta = privateTitle((language) => contestMessages[language].desk.title);

/** The list again, with what stood in the way of this answer. */
export default pageOf<typeof loader, typeof action>(DeskContestsPage);
