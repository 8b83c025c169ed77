import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireOnDesk } from '../desk/desk-sight.server';
import { ReportedInterestsPage } from '../desk/interests-page';
import { interestMessages } from '../interests/messages';
import { judgeInterest } from '../interests/report-judgement.server';
import { reportedInterests } from '../interests/reported.server';
import { paths } from '../paths';
import { ifShown } from '../web/if-shown';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { routeNumber } from '../web/route-number';

const form = z.object({ move: z.enum(['stop', 'dismiss']), reason: ifShown(z.string().max(2000), '') });

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireOnDesk({ request, context }, 'interest', routeNumber(params));
  return { language: context.language, reported: reportedInterests(context.db, actor) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireOnDesk({ request, context }, 'interest', routeNumber(params));
  const sent = await readFields(request, form);
  if (!sent.ok) return sendBack(sent.sent, sent.refusals);
  const judged = judgeInterest(context.db, actor, { id: routeNumber(params), ...sent.value }, context.occasion);
  return judged.ok ? redirect(paths(context.language).deskInterests()) : sendBack(sent.sent, [judged]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => interestMessages[language].desk.title);

/** The list again, with what stood in the way. */
export default function JudgeInterestRoute() {
  return <ReportedInterestsPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
