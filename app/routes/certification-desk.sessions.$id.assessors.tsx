import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { assignAssessor, dismissAssessor } from '../certification/assessments/assessor.server';
import { assessorForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { SessionDeskPage } from '../certification/sessions/session-page';
import { requireSession } from '../certification/sessions/session-part.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { routeNumber } from '../web/route-number';

/** The session's page, for who follows the address; its buttons send here. */
export const loader = requireSession;

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const sessionId = routeNumber(params);
  const form = await readFields(request, assessorForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const { assessor, act, q } = form.value;
  const done = (act === 'assign' ? assignAssessor : dismissAssessor)(
    context.db,
    actor,
    { sessionId, assessorId: assessor },
    context.occasion,
  );
  return done.ok
    ? redirect(paths(context.language).certificationDeskSession(sessionId, q))
    : sendBack(form.sent, [done]);
}

export const meta = privateTitle((language) => sessionMessages[language].assessors);

export default pageOf<typeof loader, typeof action>(SessionDeskPage);
