import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accountMessages } from '../accounts/account-messages';
import { accountOverview } from '../accounts/account-overview.server';
import { AccountPage } from '../accounts/account-pages';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  return {
    language: context.language,
    account: accountOverview(context.db, actor, context.occasion.now),
  };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => accountMessages[language].overview.title);

export default function AccountRoute() {
  const { language, account } = useLoaderData<typeof loader>();
  return <AccountPage language={language} account={account} />;
}
