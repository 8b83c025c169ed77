import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { waitingColleagues } from '../colleagues/waiting-colleagues.server';
import { answerRequest } from '../colleagues/colleagues.server';
import { memberMessages } from '../alliance/member-messages';
import { DeskColleaguesPage } from '../desk/colleagues-page';
import { requireOnDesk } from '../desk/desk-sight.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { ifShown } from '../web/if-shown';
import { routeNumber } from '../web/route-number';

const answerForm = z.object({ move: z.enum(['accept', 'decline']), reason: ifShown(z.string().max(500), '') });

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireOnDesk({ request, context }, 'colleague', routeNumber(params));
  const language = context.language;
  return {
    language,
    about: routeNumber(params),
    waiting: waitingColleagues(context.db, actor, language, context.now()),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireOnDesk({ request, context }, 'colleague', routeNumber(params));
  const form = await readFields(request, answerForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const answered = answerRequest(
    context.db,
    actor,
    { id: routeNumber(params), ...form.value, as: 'desk' },
    context.occasion,
  );
  return answered.ok ? redirect(paths(context.language).deskColleagues()) : sendBack(form.sent, [answered]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => memberMessages[language].colleagues.desk.title);

/** The list again, with what stood in the way of this answer. */
export default function AnswerColleaguesRoute() {
  return <DeskColleaguesPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
