import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { newShare, sharesOf } from '../certificates/wallet/holder-shares.server';
import { shareForm } from '../certificates/wallet/share';
import { shareMessages } from '../certificates/wallet/share-messages';
import { SharePage } from '../certificates/wallet/share-page';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  const language = context.language;
  return { language, view: requireOk(sharesOf(context.db, actor, params.number ?? '', language, context.now())) };
}

/** Makes a link and answers with it: an address to be sent on to could not hold it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const form = await readFields(request, shareForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const made = newShare(context.db, actor, params.number ?? '', form.value, context.occasion);
  return made.ok ? data({ made: made.value }) : sendBack(form.sent, [made]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => shareMessages[language].title);

export default function SharesRoute() {
  const answer = useActionData<typeof action>();
  const made = answer && 'made' in answer ? answer.made : null;
  return (
    <SharePage {...useLoaderData<typeof loader>()} made={made} fault={answer && !('made' in answer) ? answer : null} />
  );
}
