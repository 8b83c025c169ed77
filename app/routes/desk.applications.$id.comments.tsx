import { requireDesk } from '../accounts/permissions/required-desk.server';
import { commentForm } from '../review-desk/decision';
import { DeskFilePage } from '../review-desk/desk-file-page';
import { placeOnDesk, requireDeskFile } from '../review-desk/desk-file.server';
import { commentOnApplication } from '../review-desk/holding.server';
import { deskMessages } from '../review-desk/messages';
import { pageOf, privateTitle } from '../web/page';
import { command } from '../web/route.server';

export const loader = requireDeskFile;

export const action = command({
  by: requireDesk,
  form: commentForm,
  run: (actor, { db, occasion, id, form }) => commentOnApplication(db, actor, id, form, occasion),
  to: (to, { id, request }) => to.deskFile(id, placeOnDesk(request), 'comments'),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  deskMessages[language].file.title(data?.file.reference ?? ''),
);

export default pageOf<typeof loader, typeof action>(DeskFilePage);
