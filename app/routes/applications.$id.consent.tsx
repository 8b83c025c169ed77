import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/required-actor.server';
import { saveConsent } from '../alliance/application-edit.server';
import { applicationMessages } from '../alliance/application-messages';
import { applicationNumber, requireApplication } from '../alliance/application-page.server';
import { isEditable } from '../alliance/application-state';
import { consentForm } from '../alliance/section-forms';
import { ConsentPage } from '../alliance/section-pages';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { personalHeaders } from '../web/personal-headers';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const { language, page } = requireApplication({ request, context, params });
  if (!page.own || !isEditable(page.application.state)) throw redirect(paths(language).application(page.id));
  return { language, page };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const form = await readFields(request, consentForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const id = applicationNumber(params);
  const saved = saveConsent(context.db, actor, { id, revision: form.value.revision }, form.value.consent === 'yes', context.occasion);
  return saved.ok ? redirect(paths(context.occasion.language).application(id)) : sendBack(form.sent, [saved]);
}

export const headers = personalHeaders;

export const meta: MetaFunction<typeof loader> = ({ location }) => privateMeta(location.search, (language) => applicationMessages[language].sections.consent);

export default function ConsentRoute() {
  const { language, page } = useLoaderData<typeof loader>();
  return <ConsentPage language={language} page={page} fault={useActionData<typeof action>() ?? null} />;
}
