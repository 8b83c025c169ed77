import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CertificateMovePage } from '../certificate-desk/certificate-move-page';
import { moveAtDesk } from '../certificate-desk/certificate-moves.server';
import { deskCertificate } from '../certificate-desk/certificate-view.server';
import { certificateMoveForm, certificateMoveNames } from '../certificate-desk/desk-forms';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const language = context.language;
  return {
    language,
    move: knownMove(params.move),
    certificate: requireOk(deskCertificate(context.db, actor, params.number ?? '', language, context.now())),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const number = params.number ?? '';
  const move = knownMove(params.move);
  const form = await readFields(request, certificateMoveForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const moved = moveAtDesk(context.db, actor, number, move, form.value, context.occasion);
  return moved.ok ? redirect(paths(context.language).deskCertificate(number)) : sendBack(form.sent, [moved]);
}

function knownMove(name: string | undefined) {
  const move = certificateMoveNames.find((known) => known === name);
  if (!move) throw new Response(null, { status: 404 });
  return move;
}

export const meta: MetaFunction<typeof loader> = ({ params, location }) =>
  privateMeta(location.search, () => params.number ?? '');

export default function CertificateMoveRoute() {
  return <CertificateMovePage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
