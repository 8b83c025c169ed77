import { CertificateDeskPage } from '../issuing-desk/desk-page';
import { certificateDesk } from '../issuing-desk/desk-view.server';
import { certificateDeskMessages } from '../issuing-desk/messages';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (_by, { db, language }) => ({
  desk: certificateDesk(db, language),
}));

export const meta = privateTitle((language) => certificateDeskMessages[language].title);

export default pageOf<typeof loader>(CertificateDeskPage);
