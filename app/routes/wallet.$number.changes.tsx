import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { changeMessages } from '../certificate-desk/change-messages';
import { changeFromWallet, changesView } from '../certificate-desk/change-view.server';
import { ChangesPage } from '../certificate-desk/changes-page';
import { changeForm } from '../certificate-desk/desk-forms';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';

/** One's own certificate: renewal, correction, another name. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  const language = context.language;
  return { language, changes: requireOk(changesView(context.db, actor, params.number ?? '', language, context.now())) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const number = params.number ?? '';
  const form = await readFields(request, changeForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const sent = changeFromWallet(context.db, actor, number, form.value, context.occasion);
  return sent.ok ? redirect(paths(context.language).certificateChanges(number)) : sendBack(form.sent, [sent]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => changeMessages[language].title);

export default function CertificateChangesRoute() {
  return <ChangesPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
