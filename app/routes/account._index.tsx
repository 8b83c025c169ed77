import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accountMessages } from '../accounts/account-messages';
import { accountOverview } from '../accounts/account-overview.server';
import { AccountPage } from '../accounts/account-pages';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { languageOf } from '../i18n/language';
import { privateMeta } from '../web/page-meta';
import { personalHeaders } from '../web/personal-headers';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  return {
    language: languageOf(new URL(request.url)),
    account: accountOverview(context.db, actor, context.occasion.now),
  };
}

export const headers = personalHeaders;

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => accountMessages[language].overview.title);

export default function AccountRoute() {
  const { language, account } = useLoaderData<typeof loader>();
  return <AccountPage language={language} account={account} />;
}
