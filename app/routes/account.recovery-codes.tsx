import { accountMessages } from '../accounts/account-messages';
import { RecoveryCodesPage } from '../accounts/factors/factor-pages';
import { countRecoveryCodes, regenerateRecoveryCodes } from '../accounts/factors/recovery-codes.server';
import { requireActor, requireProof } from '../accounts/permissions/required-actor.server';
import { command } from '../web/command.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { view } from '../web/view.server';

export const loader = view(requireActor, (actor, { db }) => ({ left: countRecoveryCodes(db, actor.accountId) }));

export const action = command({
  by: requireProof,
  run: (actor, { db, occasion }) => regenerateRecoveryCodes(db, actor, occasion),
  show: ({ value }) => ({ codes: value }),
});

export const meta = privateTitle((language) => accountMessages[language].recovery.title);

export default pageOf<typeof loader, typeof action>(RecoveryCodesPage);
