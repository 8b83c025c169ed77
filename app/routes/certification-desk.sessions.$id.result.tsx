import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ResultPage } from '../certification/assessments/result-page';
import { confirmSession } from '../certification/assessments/results.server';
import { resultForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { resultPreview } from '../certification/sessions/session-view.server';
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
  return { language, view: requireOk(resultPreview(context.db, actor, routeNumber(params), language, context.now())) };
}

/** Confirms what the preview showed. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const id = routeNumber(params);
  const form = await readFields(request, resultForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const confirmed = confirmSession(context.db, actor, id, context.occasion, form.value.mark);
  return confirmed.ok
    ? redirect(paths(context.language).certificationDeskSession(id))
    : sendBack(form.sent, [confirmed]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => sessionMessages[language].previewTitle);

export default function SessionResultRoute() {
  return <ResultPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
