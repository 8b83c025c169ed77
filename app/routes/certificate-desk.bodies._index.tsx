import { addBodyFromForm } from '../certificate-desk/body-changes.server';
import { listBodies, mayEditBodies } from '../certificate-desk/body-desk-view.server';
import { bodyDeskMessages } from '../certificate-desk/body-messages';
import { BodyListPage } from '../certificate-desk/body-pages';
import { bodyForm } from '../certificate-desk/desk-forms';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (actor, { db, language, now }) => ({
  bodies: listBodies(db, language, now),
  mayEdit: mayEditBodies(db, actor),
}));

export const action = command({
  by: requireCertificateDesk,
  form: bodyForm,
  run: (actor, { db, occasion, form }) => addBodyFromForm(db, actor, form, occasion),
  to: (to, { value }) => to.issuingBody(value.id),
});

export const meta = privateTitle((language) => bodyDeskMessages[language].title);

export default pageOf<typeof loader, typeof action>(BodyListPage);
