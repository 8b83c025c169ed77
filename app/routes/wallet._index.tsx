import { requireActor } from '../accounts/permissions/required-actor.server';
import { walletMessages } from '../certificates/wallet/wallet-messages';
import { WalletPage } from '../certificates/wallet/wallet-page';
import { walletOf } from '../certificates/wallet/wallet.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, language, now }) => ({
  lines: walletOf(db, actor, language, now),
}));

export const meta = privateTitle((language) => walletMessages[language].title);

export default pageOf<typeof loader>(WalletPage);
