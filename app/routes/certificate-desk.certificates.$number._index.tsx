import { DeskCertificatePage } from '../issuing-desk/certificate-pages';
import { deskCertificate } from '../issuing-desk/certificate-view.server';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (actor, { db, language, now, text }) => ({
  certificate: requireOk(deskCertificate(db, actor, text('number'), language, now)),
}));

export const meta = privateTitle((_language, { params }) => params.number ?? '');

export default pageOf<typeof loader>(DeskCertificatePage);
