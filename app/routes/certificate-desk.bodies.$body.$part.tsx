import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { stepOfBody } from '../certificate-desk/body-changes.server';
import { bodyDesk } from '../certificate-desk/body-desk-view.server';
import { BodyPartPage } from '../certificate-desk/body-part-pages';
import { bodyStepOf } from '../certificate-desk/body-step.server';
import { bodyPartNames } from '../certificate-desk/desk-forms';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { paths } from '../paths';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/view.server';

export const loader = view(requireCertificateDesk, (actor, { db, language, now, params, text }) => ({
  part: knownPart(params.part),
  body: requireOk(bodyDesk(db, actor, text('body'), language, now)),
}));

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const body = params.body ?? '';
  const form = await bodyStepOf(request, knownPart(params.part));
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const done = await stepOfBody(context.db, actor, body, form.value, context.occasion);
  if (!done.ok) return sendBack(form.sent, [done]);
  const to = paths(context.language);
  return redirect(done.value.batchId === undefined ? to.issuingBody(body) : to.certificateBatch(done.value.batchId));
}

function knownPart(name: string | undefined) {
  const part = bodyPartNames.find((known) => known === name);
  if (!part) throw new Response(null, { status: 404 });
  return part;
}

export const meta = privateTitle<typeof loader>((_language, { data }) => data?.body.name ?? '');

export default pageOf<typeof loader, typeof action>(BodyPartPage);
