import { decideBodyChange } from '../certificates/bodies/body-changes.server';
import { BodyChangePage } from '../issuing-desk/body-change-page';
import { bodyChangeView } from '../issuing-desk/body-change-view.server';
import { bodyChangeForm } from '../issuing-desk/desk-forms';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (actor, { db, id, language }) => ({
  change: requireOk(bodyChangeView(db, actor, id, language)),
}));

export const action = command({
  by: requireCertificateDesk,
  form: bodyChangeForm,
  run: (actor, { db, occasion, id, form }) => decideBodyChange(db, actor, { id, ...form }, occasion),
  to: (to, { id }) => to.bodyChange(id),
});

export const meta = privateTitle<typeof loader>((_language, { data }) => data?.change.title ?? '');

export default pageOf<typeof loader, typeof action>(BodyChangePage);
