import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountMessages } from '../accounts/account-messages';
import { removePasskey } from '../accounts/factors/passkey-enrolment.server';
import { PasskeyRemovalPage } from '../accounts/factors/passkey-pages';
import { requireActor, requireProof } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { sentForm } from '../web/sent-form.server';
import { routeNumber } from '../web/route-number';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  requireActor({ request, context });
  return { language: context.language, passkey: routeNumber(params) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireProof({ request, context });
  await sentForm(request);
  const removed = removePasskey(context.db, actor, routeNumber(params), context.occasion);
  return removed.ok ? redirect(paths(context.language).accountPasskeys()) : sendBack(new FormData(), [removed]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => accountMessages[language].passkeys.removeTitle);

export default function PasskeyRoute() {
  const { language, passkey } = useLoaderData<typeof loader>();
  return <PasskeyRemovalPage language={language} passkey={passkey} fault={useActionData<typeof action>() ?? null} />;
}
