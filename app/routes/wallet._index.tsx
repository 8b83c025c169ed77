import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { walletMessages } from '../certificates/wallet/wallet-messages';
import { WalletPage } from '../certificates/wallet/wallet-page';
import { walletOf } from '../certificates/wallet/wallet.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  const language = context.language;
  return { language, lines: walletOf(context.db, actor, language, context.now()) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => walletMessages[language].title);

export default function WalletRoute() {
  return <WalletPage {...useLoaderData<typeof loader>()} />;
}
