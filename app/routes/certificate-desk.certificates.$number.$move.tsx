import { CertificateMovePage } from '../certificate-desk/certificate-move-page';
import { moveAtDesk } from '../certificate-desk/certificate-moves.server';
import { deskCertificate } from '../certificate-desk/certificate-view.server';
import { certificateMoveForm, certificateMoveNames } from '../certificate-desk/desk-forms';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
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
