import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { setScoresAside } from '../certification/applications/appeals.server';
import { ResultPage } from '../certification/assessments/result-page';
import { rescoringForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { resultPreview } from '../certification/sessions/session-view.server';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

/** The preview, for who follows the address; a candidate's papers are given to other assessors by its form. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  const language = context.language;
  return { language, view: requireOk(resultPreview(context.db, actor, routeNumber(params), language, context.now())) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const sessionId = routeNumber(params);
  const form = await readFields(request, rescoringForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const aside = setScoresAside(context.db, actor, { sessionId, ...form.value }, context.occasion);
  return aside.ok ? redirect(paths(context.language).sessionPart(sessionId, 'result')) : sendBack(form.sent, [aside]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => sessionMessages[language].setAside);

export default function SessionRescoringRoute() {
  return <ResultPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
