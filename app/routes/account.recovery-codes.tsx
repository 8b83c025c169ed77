import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountMessages } from '../accounts/account-messages';
import { RecoveryCodesPage } from '../accounts/factors/factor-pages';
import { countRecoveryCodes, regenerateRecoveryCodes } from '../accounts/factors/recovery-codes.server';
import { requireActor, requireProof } from '../accounts/permissions/required-actor.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { sentForm } from '../web/sent-form.server';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  return { language: context.language, left: countRecoveryCodes(context.db, actor.accountId) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireProof({ request, context });
  await sentForm(request);
  const renewed = regenerateRecoveryCodes(context.db, actor, context.occasion);
  return renewed.ok ? { codes: renewed.value } : sendBack(new FormData(), [renewed]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => accountMessages[language].recovery.title);

export default function RecoveryCodesRoute() {
  const { language, left } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <RecoveryCodesPage
      language={language}
      left={left}
      codes={answer && 'codes' in answer ? answer.codes : null}
      fault={answer && 'refusals' in answer ? answer : null}
    />
  );
}
