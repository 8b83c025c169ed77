import { accountMoveMessages } from '../issuing-desk/account-move-messages';
import { AccountMovePage } from '../issuing-desk/account-move-pages';
import { accountMoveView, stepOfMove } from '../issuing-desk/account-move-view.server';
import { moveStepForm } from '../issuing-desk/desk-forms';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (actor, { db, id }) => ({
  move: requireOk(accountMoveView(db, actor, id)),
}));

export const action = command({
  by: requireCertificateDesk,
  form: moveStepForm,
  run: (actor, { db, occasion, id, form }) => stepOfMove(db, actor, id, form, occasion),
  to: (to, { id }) => to.accountMove(id),
});

export const meta = privateTitle((language) => accountMoveMessages[language].title);

export default pageOf<typeof loader, typeof action>(AccountMovePage);
