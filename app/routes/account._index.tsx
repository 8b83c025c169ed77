import { accountMessages } from '../accounts/account-messages';
import { accountOverview } from '../accounts/account-overview.server';
import { AccountPage } from '../accounts/account-pages';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { view } from '../web/view.server';

export const loader = view(requireActor, (actor, { db, occasion }) => ({
  account: accountOverview(db, actor, occasion.now),
}));

export const meta = privateTitle((language) => accountMessages[language].overview.title);

export default pageOf<typeof loader>(AccountPage);
