import { annulmentView } from '../issuing-desk/certificate-view.server';
import { annulmentForm, sentDecisions } from '../issuing-desk/desk-forms';
import { certificateDeskMessages } from '../issuing-desk/messages';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { AnnulmentPage } from '../issuing-desk/revocation-pages';
import { annulAssessment } from '../certificates/issue/annulment.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (_by, { db, language, number }) => ({
  annulment: requireOk(annulmentView(db, number('seat'), language)),
}));

export const action = command({
  by: requireCertificateDesk,
  form: annulmentForm,
  run: (actor, { db, number, form: { reason }, sent, occasion }) =>
    annulAssessment(db, actor, { seatId: number('seat'), reason, decisions: sentDecisions(sent) }, occasion),
  to: (to) => to.certificateRevocations(),
});

export const meta = privateTitle((language) => certificateDeskMessages[language].annulment.title);

export default pageOf<typeof loader, typeof action>(AnnulmentPage);
