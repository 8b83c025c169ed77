import { BatchPage } from '../issuing-desk/batch-page';
import { batchView } from '../issuing-desk/batch-view.server';
import { declineForm } from '../issuing-desk/desk-forms';
import { certificateDeskMessages } from '../issuing-desk/messages';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { declineInBatch } from '../certificates/issue/batch.server';
import { longList } from '../web/form-limits';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (actor, { db, language, now, id }) => ({
  batch: requireOk(batchView(db, actor, id, 0, language, now)),
}));

export const action = command({
  by: requireCertificateDesk,
  form: declineForm,
  limits: longList,
  run: (actor, { db, occasion, id, form }) =>
    declineInBatch(db, actor, { batchId: id, ids: form.certificate, reason: form.reason }, occasion),
  to: (to, { id }) => to.certificateBatch(id),
});

export const meta = privateTitle((language, { params }) => certificateDeskMessages[language].batch(params.id ?? ''));

export default pageOf<typeof loader, typeof action>(BatchPage);
