import { requireDesk } from '../accounts/permissions/required-desk.server';
import { attachToCompany } from '../review-desk/attachment.server';
import { verdictForm } from '../review-desk/decision';
import { DeskFilePage } from '../review-desk/desk-file-page';
import { placeOnDesk, requireDeskFile } from '../review-desk/desk-file.server';
import { judgeDuplicate, judgeTwin } from '../review-desk/duplicate-verdict.server';
import { deskMessages } from '../review-desk/messages';
import { pageOf, privateTitle } from '../web/page';
import { command } from '../web/route.server';

export const loader = requireDeskFile;

export const action = command({
  by: requireDesk,
  form: verdictForm,
  run: (actor, { db, id, form: { company, application, verdict, reason }, occasion }) => {
    if (verdict === 'attach') return attachToCompany(db, actor, id, Number(company), reason, occasion);
    return application === ''
      ? judgeDuplicate(db, actor, id, Number(company), verdict, occasion)
      : judgeTwin(db, actor, id, Number(application), verdict, occasion);
  },
  to: (to, { id, request }) => to.deskFile(id, placeOnDesk(request), 'duplicates'),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  deskMessages[language].file.title(data?.file.reference ?? ''),
);

export default pageOf<typeof loader, typeof action>(DeskFilePage);
