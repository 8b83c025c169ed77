import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { schemeMoveForm } from '../certification/desk/desk-form';
import { certificationDesk } from '../certification-desk/desk-view.server';
import { moveScheme } from '../certification/schemes/scheme-adoption.server';
import { SchemeDeskListPage } from '../certification-desk/scheme-desk-list';
import { schemeEditMessages } from '../certification/schemes/scheme-edit-messages';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  const language = context.language;
  return { language, desk: certificationDesk(context.db, actor, language, context.now()) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const form = await readFields(request, schemeMoveForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const moved = moveScheme(context.db, actor, form.value, context.occasion);
  return moved.ok ? redirect(paths(context.language).certificationDeskSchemes()) : sendBack(form.sent, [moved]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => schemeEditMessages[language].listTitle);

export default function SchemeAdoptionRoute() {
  return <SchemeDeskListPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
