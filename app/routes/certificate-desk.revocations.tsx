import { data, redirect, type ActionFunctionArgs } from '@remix-run/node';
import { askedRevocations } from '../issuing-desk/certificate-view.server';
import { decidedOf, revocationsForm } from '../issuing-desk/desk-forms';
import { certificateDeskMessages } from '../issuing-desk/messages';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { RevocationsPage } from '../issuing-desk/revocation-pages';
import { decideRevocations } from '../certificates/issue/revocation-queue.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { shownValues } from '../web/form-fault';
import { longList } from '../web/form-limits';
import { pageOf, privateTitle } from '../web/page';
import { refusalStatus } from '../web/refusal-status';
import { view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (actor, { db, language, request }) => {
  const url = new URL(request.url);
  return { decided: decidedOf(url), asked: askedRevocations(db, actor, language) };
});

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const form = await readFields(request, revocationsForm, longList);
  const values = shownValues(form.sent);
  if (!form.ok) return data({ fault: { values, refusals: form.refusals }, lines: [] }, { status: 422 });
  const { certificate, decision, reason } = form.value;
  const decided = decideRevocations(context.db, actor, { numbers: certificate, decision, reason }, context.occasion);
  if (decided.ok)
    return redirect(paths(context.language).certificateRevocations({ done: decision, count: decided.value }));
  const lines = 'lines' in decided ? decided.lines : [];
  return data(
    { fault: { values, refusals: [decided] }, lines },
    { status: refusalStatus(lines[0]?.refusal ?? decided) },
  );
}

export const meta = privateTitle((language) => certificateDeskMessages[language].revocations);

export default pageOf<typeof loader, typeof action>(RevocationsPage);
