import { BatchListPage } from '../certificate-desk/desk-page';
import { listBatches } from '../certificate-desk/desk-view.server';
import { certificateDeskMessages } from '../certificate-desk/messages';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (_by, { db }) => ({ batches: listBatches(db, 'all') }));

export const meta = privateTitle((language) => certificateDeskMessages[language].allBatches);

export default pageOf<typeof loader>(BatchListPage);
