import { accountMessages } from '../accounts/account-messages';
import { removePasskey } from '../accounts/factors/passkey-enrolment.server';
import { PasskeyRemovalPage } from '../accounts/factors/passkey-pages';
import { requireActor, requireProof } from '../accounts/permissions/required-actor.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireActor, (_by, { id }) => ({ passkey: id }));

export const action = command({
  by: requireProof,
  run: (actor, { db, occasion, id }) => removePasskey(db, actor, id, occasion),
  to: (to) => to.accountPasskeys(),
});

export const meta = privateTitle((language) => accountMessages[language].passkeys.removeTitle);

export default pageOf<typeof loader, typeof action>(PasskeyRemovalPage);
