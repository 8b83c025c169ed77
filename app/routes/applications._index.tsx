import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { ApplicationListPage } from '../alliance/applications/application-list-page';
import { applicationList } from '../alliance/applications/application-list.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { startApplication } from '../alliance/applications/application-start.server';
import { startForm } from '../alliance/applications/section-forms';
import { languageOf } from '../i18n/language';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  const url = new URL(request.url);
  return { language: languageOf(url), list: applicationList(context.db, actor, url.searchParams.get('start') ?? '') };
}

/** Begins an application or claim, or goes back to the one under way. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const form = await readFields(request, startForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const { company } = form.value;
  const started = startApplication(
    context.db,
    actor,
    company === '' ? { kind: 'new' } : { kind: 'claim', companyId: Number(company) },
    context.occasion,
  );
  return started.ok ? redirect(paths(context.language).application(started.value.id)) : sendBack(form.sent, [started]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => applicationMessages[language].list.title);

export default function ApplicationsRoute() {
  const { language, list } = useLoaderData<typeof loader>();
  return <ApplicationListPage language={language} list={list} fault={useActionData<typeof action>() ?? null} />;
}
