import { requireDesk } from '../accounts/permissions/required-desk.server';
import { holdingForm } from '../review-desk/decision';
import { DeskFilePage } from '../review-desk/desk-file-page';
import { placeOnDesk, requireDeskFile } from '../review-desk/desk-file.server';
import { releaseApplication, takeApplication } from '../review-desk/holding.server';
import { deskMessages } from '../review-desk/messages';
import { pageOf, privateTitle } from '../web/page';
import { command } from '../web/route.server';

export const loader = requireDeskFile;

export const action = command({
  by: requireDesk,
  form: holdingForm,
  run: (actor, { db, id, form: { move, reason }, occasion }) =>
    move === 'take'
      ? takeApplication(db, actor, id, occasion)
      : releaseApplication(db, actor, id, reason.trim() || null, occasion),
  to: (to, { id, request }) => to.deskFile(id, placeOnDesk(request)),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  deskMessages[language].file.title(data?.file.reference ?? ''),
);

export default pageOf<typeof loader, typeof action>(DeskFilePage);
