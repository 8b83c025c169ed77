import { CandidatesPage } from '../issuing-desk/candidates-page';
import { proposeForm } from '../issuing-desk/desk-forms';
import { sessionCandidates } from '../issuing-desk/desk-view.server';
import { certificateDeskMessages } from '../issuing-desk/messages';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { proposeBatch } from '../certificates/issue/proposal.server';
import { longList } from '../web/form-limits';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (actor, { db, language, now, id }) => ({
  session: requireOk(sessionCandidates(db, actor, id, language, now)),
}));

export const action = command({
  by: requireCertificateDesk,
  form: proposeForm,
  limits: longList,
  run: (actor, { db, occasion, id, form }) =>
    proposeBatch(db, actor, { sessionId: id, applicationIds: form.candidate }, occasion),
  to: (to, { value }) => to.certificateBatch(value),
});

export const meta = privateTitle<typeof loader>(
  (language, { data }) => data?.session.title ?? certificateDeskMessages[language].title,
);

export default pageOf<typeof loader, typeof action>(CandidatesPage);
