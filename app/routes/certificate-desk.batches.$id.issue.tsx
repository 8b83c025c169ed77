import { BatchPage } from '../issuing-desk/batch-page';
import { batchView } from '../issuing-desk/batch-view.server';
import { issueForm } from '../issuing-desk/desk-forms';
import { certificateDeskMessages } from '../issuing-desk/messages';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { askToIssue } from '../certificates/issue/batch.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (actor, { db, language, now, id }) => ({
  batch: requireOk(batchView(db, actor, id, 0, language, now)),
}));

export const action = command({
  by: requireCertificateDesk,
  form: issueForm,
  run: (actor, { db, occasion, id, form }) =>
    askToIssue(db, actor, { batchId: id, latinNamesCompared: form.latinNames }, occasion),
  to: (to, { id }) => to.certificateBatch(id),
});

export const meta = privateTitle((language, { params }) => certificateDeskMessages[language].batch(params.id ?? ''));

export default pageOf<typeof loader, typeof action>(BatchPage);
