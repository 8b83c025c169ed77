import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { deskMessages } from '../desk/messages';
import { answerReport } from '../desk/reports.server';
import { requireOnDesk } from '../desk/desk-sight.server';
import { DeskReportsPage } from '../desk/waiting-pages';
import { waitingReports } from '../desk/waiting.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { ifShown } from '../web/if-shown';
import { routeNumber } from '../web/route-number';

const answerForm = z.object({ move: z.enum(['uphold', 'reject']), reason: ifShown(z.string().max(2000), '') });

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireOnDesk({ request, context }, 'report', routeNumber(params));
  const language = context.language;
  return { language, about: routeNumber(params), waiting: waitingReports(context.db, actor, undefined) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireOnDesk({ request, context }, 'report', routeNumber(params));
  const form = await readFields(request, answerForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const answered = answerReport(context.db, actor, { reportId: routeNumber(params), ...form.value }, context.occasion);
  return answered.ok ? redirect(paths(context.language).deskReports()) : sendBack(form.sent, [answered]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => deskMessages[language].reports.title);

/** The list again, with what stood in the way of this answer. */
export default function AnswerReportsRoute() {
  const { language, about, waiting } = useLoaderData<typeof loader>();
  return (
    <DeskReportsPage
      language={language}
      waiting={waiting}
      about={about}
      fault={useActionData<typeof action>() ?? null}
    />
  );
}
