import { BatchListPage } from '../issuing-desk/desk-page';
import { listBatches } from '../issuing-desk/desk-view.server';
import { certificateDeskMessages } from '../issuing-desk/messages';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (_by, { db }) => ({ batches: listBatches(db, 'all') }));

export const meta = privateTitle((language) => certificateDeskMessages[language].allBatches);

export default pageOf<typeof loader>(BatchListPage);
