import { undoMerge } from '../review-desk/company-unmerge.server';
import { unmergeForm } from '../review-desk/decision';
import { onDesk } from '../review-desk/desk-sight.server';
import { mergeView } from '../review-desk/merge-preview.server';
import { MergesPage } from '../review-desk/merges-page';
import { deskMessages } from '../review-desk/messages';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(onDesk('merge'), (actor, { db, language }) => ({
  view: mergeView(db, actor, '', '', language),
}));

/** Undoes a merge and says what could not come back. */
export const action = command({
  by: onDesk('merge'),
  form: unmergeForm,
  run: (actor, { db, id, form: { reason }, occasion }) => undoMerge(db, actor, { mergeId: id, reason }, occasion),
  show: ({ value }) => ({ undone: value.skipped }),
});

export const meta = privateTitle((language) => deskMessages[language].merges.title);

export default pageOf<typeof loader, typeof action>(MergesPage);
