import { accountMessages } from '../accounts/account-messages';
import { accountOverview } from '../accounts/account-overview.server';
import { AccountPage } from '../accounts/account-page';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, occasion }) => ({
  account: accountOverview(db, actor, occasion.now),
}));

export const meta = privateTitle((language) => accountMessages[language].overview.title);

export default pageOf<typeof loader>(AccountPage);
