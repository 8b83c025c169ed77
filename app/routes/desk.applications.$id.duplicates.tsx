import { requireDesk } from '../accounts/permissions/required-desk.server';
import { attachToCompany } from '../review-desk/attachment.server';
import { verdictForm } from '../review-desk/decision';
import { DeskFilePage } from '../review-desk/desk-file-page';
import { placeOnDesk, requireDeskFile } from '../review-desk/desk-file.server';
import { judgeDuplicate } from '../review-desk/holding.server';
import { deskMessages } from '../review-desk/messages';
import { pageOf, privateTitle } from '../web/page';
import { command } from '../web/route.server';

export const loader = requireDeskFile;

export const action = command({
  by: requireDesk,
  form: verdictForm,
  run: (actor, { db, id, form: { company, verdict, reason }, occasion }) =>
    verdict === 'attach'
      ? attachToCompany(db, actor, id, Number(company), reason, occasion)
      : judgeDuplicate(db, actor, id, Number(company), verdict, occasion),
  to: (to, { id, request }) => to.deskFile(id, placeOnDesk(request), 'duplicates'),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  deskMessages[language].file.title(data?.file.reference ?? ''),
);

export default pageOf<typeof loader, typeof action>(DeskFilePage);
