import { accountMoveMessages } from '../issuing-desk/account-move-messages';
import { AccountMovesPage } from '../issuing-desk/account-move-pages';
import { accountMoveForm } from '../issuing-desk/desk-forms';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { listAccountMoves, proposeAccountMove } from '../certificates/issue/account-moves.server';
import { listIdentityClashes } from '../certificates/issue/identity-clashes.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (_by, { db }) => {
  const moves = listAccountMoves(db).map(({ id, fromId, toId, state }) => ({ id, fromId, toId, state }));
  return { moves, clashes: listIdentityClashes(db) };
});

export const action = command({
  by: requireCertificateDesk,
  form: accountMoveForm,
  run: (actor, { db, occasion, form }) => proposeAccountMove(db, actor, form, occasion),
  to: (to, { value }) => to.accountMove(value.id),
});

export const meta = privateTitle((language) => accountMoveMessages[language].title);

export default pageOf<typeof loader, typeof action>(AccountMovesPage);
