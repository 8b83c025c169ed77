import { stepOfBody } from '../issuing-desk/body-changes.server';
import { bodyDesk } from '../issuing-desk/body-desk-view.server';
import { BodyPartPage } from '../issuing-desk/body-part-pages';
import { bodyStepOf } from '../issuing-desk/body-step.server';
import { bodyPartNames } from '../issuing-desk/desk-forms';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (actor, { db, language, now, text, choice }) => ({
  part: choice('part', bodyPartNames),
  body: requireOk(bodyDesk(db, actor, text('body'), language, now)),
}));

export const action = command({
  by: requireCertificateDesk,
  run: (actor, { db, text, choice, sent, occasion }) => {
    const step = bodyStepOf(sent, choice('part', bodyPartNames));
    return step.ok ? stepOfBody(db, actor, text('body'), step.value, occasion) : step;
  },
  to: (to, { text, value: { batchId, changeId } }) =>
    batchId !== undefined
      ? to.certificateBatch(batchId)
      : changeId !== undefined
        ? to.bodyChange(changeId)
        : to.issuingBody(text('body')),
});

export const meta = privateTitle<typeof loader>((_language, { data }) => data?.body.name ?? '');

export default pageOf<typeof loader, typeof action>(BodyPartPage);
