import { requireDesk } from '../accounts/permissions/required-desk.server';
import { undoApproval } from '../review-desk/approval-undoing.server';
import { undoForm } from '../review-desk/decision';
import { DeskFilePage } from '../review-desk/desk-file-page';
import { placeOnDesk, requireDeskFile } from '../review-desk/desk-file.server';
import { deskMessages } from '../review-desk/messages';
import { pageOf, privateTitle } from '../web/page';
import { command } from '../web/route.server';

export const loader = requireDeskFile;

/** Proposes to take the approval of a file back, or answers that as the second person. */
export const action = command({
  by: requireDesk,
  form: undoForm,
  run: (actor, { db, occasion, id, form }) => undoApproval(db, actor, { id, ...form }, occasion),
  to: (to, { id, request }) => to.deskFile(id, placeOnDesk(request)),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  deskMessages[language].file.title(data?.file.reference ?? ''),
);

export default pageOf<typeof loader, typeof action>(DeskFilePage);
