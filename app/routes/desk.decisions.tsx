import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { BulkPage } from '../desk/bulk-page';
import { decideMany } from '../desk/bulk.server';
import { bulkForm } from '../desk/decision';
import { deskPlace, deskQueryOf } from '../desk/desk-query';
import { deskMessages } from '../desk/messages';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { readFields } from '../web/fields.server';
import { privateMeta } from '../web/page-meta';
import { longList } from '../web/form-limits';

export function loader({ request, context }: LoaderFunctionArgs) {
  requireDesk({ request, context });
  const language = context.language;
  return { language, place: deskPlace(deskQueryOf(request, language)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const form = await readFields(request, bulkForm, longList);
  const result = decideMany(context.db, actor, form.ok ? form.value : null, context.occasion);
  return data(result, { status: result.decided === null ? 422 : 200 });
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => deskMessages[language].bulk.pageTitle);

export default function BulkRoute() {
  const { language, place } = useLoaderData<typeof loader>();
  return <BulkPage language={language} place={place} result={useActionData<typeof action>() ?? null} />;
}
