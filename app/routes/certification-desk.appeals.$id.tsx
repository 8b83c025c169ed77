import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { AppealPage } from '../certification/applications/appeal-page';
import { appealView } from '../certification/applications/appeal-view.server';
import { confirmRescored, decideAppeal } from '../certification/applications/appeals.server';
import { appealForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';
import { view } from '../web/view.server';

export const loader = view(requireDesk, (actor, { db, language, now, id }) => ({
  view: requireOk(appealView(db, actor, id, language, now)),
}));

/** The result stands, the papers are scored again, or the new result is confirmed. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const appealId = routeNumber(params);
  const form = await readFields(request, appealForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const { decision, reason } = form.value;
  const done =
    decision === 'confirm'
      ? confirmRescored(context.db, actor, appealId, context.occasion)
      : decideAppeal(context.db, actor, { appealId, decision, reason }, context.occasion);
  return done.ok ? redirect(paths(context.language).certificationAppeal(appealId)) : sendBack(form.sent, [done]);
}

export const meta = privateTitle<typeof loader>((language, { data }) =>
  data ? sessionMessages[language].appeal.title(data.view.candidateNumber) : sessionMessages[language].appeals,
);

export default pageOf<typeof loader, typeof action>(AppealPage);
