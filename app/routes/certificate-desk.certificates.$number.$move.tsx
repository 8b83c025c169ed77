import { CertificateMovePage } from '../issuing-desk/certificate-move-page';
import { moveAtDesk } from '../issuing-desk/certificate-moves.server';
import { deskCertificate } from '../issuing-desk/certificate-view.server';
import { certificateMoveForm, certificateMoveNames } from '../issuing-desk/desk-forms';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (actor, { db, language, now, text, choice }) => ({
  move: choice('move', certificateMoveNames),
  certificate: requireOk(deskCertificate(db, actor, text('number'), language, now)),
}));

export const action = command({
  by: requireCertificateDesk,
  form: certificateMoveForm,
  run: (actor, { db, text, choice, form, occasion }) =>
    moveAtDesk(db, actor, text('number'), choice('move', certificateMoveNames), form, occasion),
  to: (to, { text }) => to.deskCertificate(text('number')),
});

export const meta = privateTitle((_language, { params }) => params.number ?? '');

export default pageOf<typeof loader, typeof action>(CertificateMovePage);
