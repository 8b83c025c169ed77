import { deskAnswerForm } from '../review-desk/decision';
import { onDesk } from '../review-desk/desk-sight.server';
import { deskMessages } from '../review-desk/messages';
import { decideProfileChange } from '../review-desk/profile-review.server';
import { DeskChangesPage } from '../review-desk/waiting-pages';
import { waitingChanges } from '../review-desk/waiting.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(onDesk('change'), (actor, { db, language, id }) => ({
  about: id,
  waiting: waitingChanges(db, actor, undefined, language),
}));

export const action = command({
  by: onDesk('change'),
  form: deskAnswerForm(['accept', 'reject']),
  run: (actor, { db, occasion, id, form }) => decideProfileChange(db, actor, { changeId: id, ...form }, occasion),
  to: (to) => to.deskProfileChanges(),
});

export const meta = privateTitle((language) => deskMessages[language].changes.title);

/** The list again, with what stood in the way of this answer. */
export default pageOf<typeof loader, typeof action>(DeskChangesPage);
