import { proposeAuthorisationEnd } from '../issuing-desk/body-changes.server';
import { authorisationView } from '../issuing-desk/body-desk-view.server';
import { bodyDeskMessages } from '../issuing-desk/body-messages';
import { AuthorisationEndPage } from '../issuing-desk/body-part-pages';
import { endAuthorisationForm } from '../issuing-desk/desk-forms';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (_by, { db, language, id }) => ({
  authorisation: requireOk(authorisationView(db, id, language)),
}));

export const action = command({
  by: requireCertificateDesk,
  form: endAuthorisationForm,
  run: (actor, { db, occasion, id, form }) => proposeAuthorisationEnd(db, actor, { id, ...form }, occasion),
  to: (to, { value }) => to.bodyChange(value.id),
});

export const meta = privateTitle((language) => bodyDeskMessages[language].endAuthorisation);

export default pageOf<typeof loader, typeof action>(AuthorisationEndPage);
