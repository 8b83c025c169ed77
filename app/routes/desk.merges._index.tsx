import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { mergeCompanies } from '../desk/company-merge.server';
import { mergeForm } from '../desk/decision';
import { mergeIds, mergeView } from '../desk/merge-preview.server';
import { MergesPage } from '../desk/merges-page';
import { deskMessages } from '../desk/messages';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { languageOf } from '../i18n/language';
import { refuse } from '../outcome';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  const url = new URL(request.url);
  const asked = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 200);
  const language = languageOf(url);
  return { language, view: mergeView(context.db, actor, asked('kept'), asked('merged'), language) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const form = await readFields(request, mergeForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const { kept, merged, reason } = form.value;
  const ids = mergeIds(context.db, kept, merged);
  if (!ids) return sendBack(form.sent, [refuse('company-unknown')]);
  const done = mergeCompanies(context.db, actor, { ...ids, reason }, context.occasion);
  return done.ok ? redirect(paths(context.language).deskMerges()) : sendBack(form.sent, [done]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => deskMessages[language].merges.title);

export default function MergesRoute() {
  const { language, view } = useLoaderData<typeof loader>();
  return <MergesPage language={language} view={view} fault={useActionData<typeof action>() ?? null} />;
}
