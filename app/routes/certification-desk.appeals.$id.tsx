import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AppealPage } from '../certification/applications/appeal-page';
import { appealView } from '../certification/applications/appeal-view.server';
import { confirmRescored, decideAppeal } from '../certification/applications/appeals.server';
import { appealForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  const language = context.language;
  return { language, view: requireOk(appealView(context.db, actor, routeNumber(params), language, context.now())) };
}

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

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) =>
    data ? sessionMessages[language].appeal.title(data.view.candidateNumber) : sessionMessages[language].appeals,
  );

export default function ScoreAppealRoute() {
  return <AppealPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
