import { AnnulmentPage } from '../issuing-desk/annulment-page';
import { annulmentView, stepOfAnnulment } from '../issuing-desk/annulment-view.server';
import { annulmentForm } from '../issuing-desk/desk-forms';
import { certificateDeskMessages } from '../issuing-desk/messages';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (actor, { db, language, number }) => ({
  annulment: requireOk(annulmentView(db, actor, number('seat'), language)),
}));

export const action = command({
  by: requireCertificateDesk,
  form: annulmentForm,
  run: (actor, { db, number, form, sent, occasion }) =>
    stepOfAnnulment(db, actor, number('seat'), { ...form, sent }, occasion),
  to: (to, { number, form }) =>
    form.step === 'carry' ? to.certificateRevocations() : to.assessmentAnnulment(number('seat')),
});

export const meta = privateTitle((language) => certificateDeskMessages[language].annulment.title);

export default pageOf<typeof loader, typeof action>(AnnulmentPage);
