import { addBodyFromForm } from '../issuing-desk/body-changes.server';
import { listBodies, mayEditBodies } from '../issuing-desk/body-desk-view.server';
import { waitingBodyChanges } from '../issuing-desk/body-change-view.server';
import { bodyDeskMessages } from '../issuing-desk/body-messages';
import { BodyListPage } from '../issuing-desk/body-pages';
import { bodyForm } from '../issuing-desk/desk-forms';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (actor, { db, language, now }) => ({
  bodies: listBodies(db, language, now),
  waiting: waitingBodyChanges(db, language),
  mayEdit: mayEditBodies(db, actor),
}));

export const action = command({
  by: requireCertificateDesk,
  form: bodyForm,
  run: (actor, { db, occasion, form }) => addBodyFromForm(db, actor, form, occasion),
  to: (to, { value }) => to.bodyChange(value.id),
});

export const meta = privateTitle((language) => bodyDeskMessages[language].title);

export default pageOf<typeof loader, typeof action>(BodyListPage);
