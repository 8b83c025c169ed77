import { changeMessages } from '../issuing-desk/change-messages';
import { requestView } from '../issuing-desk/change-view.server';
import { requestForm } from '../issuing-desk/desk-forms';
import { RequestPage } from '../issuing-desk/request-pages';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { decideRequest } from '../certificates/issue/requests.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (actor, { db, language, now, id }) => ({
  request: requireOk(requestView(db, actor, id, language, now)),
}));

export const action = command({
  by: requireCertificateDesk,
  form: requestForm,
  run: (actor, { db, occasion, id, form }) => decideRequest(db, actor, { id, ...form }, occasion),
  to: (to, { value }) => to.certificateRequest(value.id),
});

export const meta = privateTitle((language) => changeMessages[language].desk.title);

export default pageOf<typeof loader, typeof action>(RequestPage);
