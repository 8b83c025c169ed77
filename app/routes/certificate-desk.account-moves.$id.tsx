import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountMoveMessages } from '../certificate-desk/account-move-messages';
import { AccountMovePage } from '../certificate-desk/account-move-pages';
import { accountMoveView, stepOfMove } from '../certificate-desk/account-move-view.server';
import { moveStepForm } from '../certificate-desk/desk-forms';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  return {
    language: context.language,
    move: requireOk(accountMoveView(context.db, actor, routeNumber(params))),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const id = routeNumber(params);
  const form = await readFields(request, moveStepForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const moved = stepOfMove(context.db, actor, id, form.value, context.occasion);
  return moved.ok ? redirect(paths(context.language).accountMove(id)) : sendBack(form.sent, [moved]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => accountMoveMessages[language].title);

export default function AccountMoveRoute() {
  return <AccountMovePage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
