import { authorisationView } from '../certificate-desk/body-desk-view.server';
import { bodyDeskMessages } from '../certificate-desk/body-messages';
import { AuthorisationEndPage } from '../certificate-desk/body-part-pages';
import { endAuthorisationForm } from '../certificate-desk/desk-forms';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { endAuthorisation } from '../certificates/bodies/authorisation.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (_by, { db, language, id }) => ({
  authorisation: requireOk(authorisationView(db, id, language)),
}));

export const action = command({
  by: requireCertificateDesk,
  form: endAuthorisationForm,
  run: (actor, { db, occasion, id, form }) => endAuthorisation(db, actor, { id, ...form }, occasion),
  to: (to, { value }) => to.issuingBody(value),
});

export const meta = privateTitle((language) => bodyDeskMessages[language].endAuthorisation);

export default pageOf<typeof loader, typeof action>(AuthorisationEndPage);
