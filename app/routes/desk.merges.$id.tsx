import { undoMerge } from '../desk/company-unmerge.server';
import { undoForm } from '../desk/decision';
import { onDesk } from '../desk/desk-sight.server';
import { mergeView } from '../desk/merge-preview.server';
import { MergesPage } from '../desk/merges-page';
import { deskMessages } from '../desk/messages';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(onDesk('merge'), (actor, { db, language }) => ({
  view: mergeView(db, actor, '', '', language),
}));

/** Undoes a merge and says what could not come back. */
export const action = command({
  by: onDesk('merge'),
  form: undoForm,
  run: (actor, { db, id, form: { reason }, occasion }) => undoMerge(db, actor, { mergeId: id, reason }, occasion),
  show: ({ value }) => ({ undone: value.skipped }),
});

export const meta = privateTitle((language) => deskMessages[language].merges.title);

export default pageOf<typeof loader, typeof action>(MergesPage);
