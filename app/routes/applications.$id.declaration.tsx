import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/required-actor.server';
import { saveDeclaration } from '../alliance/application-edit.server';
import { applicationMessages } from '../alliance/application-messages';
import { applicationNumber, requireApplication } from '../alliance/application-page.server';
import { isEditable } from '../alliance/application-state';
import { declarationForm } from '../alliance/section-forms';
import { DeclarationPage } from '../alliance/section-pages';
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
  const form = await readFields(request, declarationForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const id = applicationNumber(params);
  const saved = saveDeclaration(context.db, actor, { id, revision: form.value.revision }, form.value.declaredBy, context.occasion);
  return saved.ok ? redirect(paths(context.occasion.language).application(id)) : sendBack(form.sent, [saved]);
}

export const headers = personalHeaders;

export const meta: MetaFunction<typeof loader> = ({ location }) => privateMeta(location.search, (language) => applicationMessages[language].sections.declaration);

export default function DeclarationRoute() {
  const { language, page } = useLoaderData<typeof loader>();
  return <DeclarationPage language={language} page={page} fault={useActionData<typeof action>() ?? null} />;
}
