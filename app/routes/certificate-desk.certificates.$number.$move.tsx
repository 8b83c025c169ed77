import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { CertificateMovePage } from '../certificate-desk/certificate-move-page';
import { moveAtDesk } from '../certificate-desk/certificate-moves.server';
import { deskCertificate } from '../certificate-desk/certificate-view.server';
import { certificateMoveForm, certificateMoveNames } from '../certificate-desk/desk-forms';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/view.server';

export const loader = view(requireCertificateDesk, (actor, { db, language, now, params, text }) => ({
  move: knownMove(params.move),
  certificate: requireOk(deskCertificate(db, actor, text('number'), language, now)),
}));

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

export const meta = privateTitle((_language, { params }) => params.number ?? '');

export default pageOf<typeof loader, typeof action>(CertificateMovePage);
