import { accountMessages } from '../accounts/account-messages';
import { RecoveryCodesPage } from '../accounts/factors/factor-pages';
import { countRecoveryCodes, regenerateRecoveryCodes } from '../accounts/factors/recovery-codes.server';
import { requireActor, requireProof } from '../accounts/permissions/required-actor.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db }) => ({ left: countRecoveryCodes(db, actor.accountId) }));

export const action = command({
  by: requireProof,
  run: (actor, { db, occasion }) => regenerateRecoveryCodes(db, actor, occasion),
  show: ({ value }) => ({ codes: value }),
});

export const meta = privateTitle((language) => accountMessages[language].recovery.title);

export default pageOf<typeof loader, typeof action>(RecoveryCodesPage);
