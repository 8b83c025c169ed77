import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountMoveMessages } from '../certificate-desk/account-move-messages';
import { AccountMovesPage } from '../certificate-desk/account-move-pages';
import { accountMoveForm } from '../certificate-desk/desk-forms';
import { listIdentityClashes } from '../certificates/issue/identity-clashes.server';
import { listAccountMoves, proposeAccountMove } from '../certificates/issue/account-moves.server';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  requireCertificateDesk({ request, context });
  const moves = listAccountMoves(context.db).map(({ id, fromId, toId, state }) => ({ id, fromId, toId, state }));
  return { language: context.language, moves, clashes: listIdentityClashes(context.db) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const form = await readFields(request, accountMoveForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const proposed = proposeAccountMove(context.db, actor, form.value, context.occasion);
  return proposed.ok
    ? redirect(paths(context.language).accountMove(proposed.value.id))
    : sendBack(form.sent, [proposed]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => accountMoveMessages[language].title);

export default function AccountMovesRoute() {
  return <AccountMovesPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
