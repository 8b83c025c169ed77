import { requireDesk } from '../accounts/permissions/required-desk.server';
import { decisionForm } from '../review-desk/decision';
import { decideApplication } from '../review-desk/decision.server';
import { DeskFilePage } from '../review-desk/desk-file-page';
import { placeOnDesk, requireDeskFile } from '../review-desk/desk-file.server';
import { deskMessages } from '../review-desk/messages';
import { pageOf, privateTitle } from '../web/page';
import { command } from '../web/route.server';

export const loader = requireDeskFile;

export const action = command({
  by: requireDesk,
  form: decisionForm,
  run: (actor, { db, occasion, id, form }) => decideApplication(db, actor, id, form, occasion),
  to: (to, { id, request }) => to.deskFile(id, placeOnDesk(request)),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  deskMessages[language].file.title(data?.file.reference ?? ''),
);

export default pageOf<typeof loader, typeof action>(DeskFilePage);
