import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { schemeMoveRequest } from '../certification/desk/desk-form';
import { schemeDesk } from '../certification/schemes/scheme-desk.server';
import { SchemeDeskPage } from '../certification/schemes/scheme-desk-page';
import { moveSchemeBy, requireSchemeDesk } from '../certification/schemes/scheme-edit.server';
import { schemeEditMessages } from '../certification/schemes/scheme-edit-messages';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, language, of } = requireSchemeDesk({ request, context, params });
  return { language, desk: requireOk(schemeDesk(context.db, of, { actor, language, now: context.now() })) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, of } = requireSchemeDesk({ request, context, params });
  const form = await readFields(request, schemeMoveRequest);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const moved = moveSchemeBy(context.db, actor, of, form.value, context.occasion);
  return moved.ok
    ? redirect(paths(context.language).schemeDesk(of.occupationId, of.level))
    : sendBack(form.sent, [moved]);
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) => data?.desk.title ?? schemeEditMessages[language].listTitle);

export default function SchemeDeskRoute() {
  return <SchemeDeskPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
