import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { endSession } from '../accounts/sessions/session-ending.server';
import { paths } from '../paths';
import { refusalStatus } from '../web/refusal-status';
import { routeNumber } from '../web/route-number';
import { sentForm } from '../web/sent-form.server';

/** A session has no page: it is a line in the list. */
export function loader({ request, context }: LoaderFunctionArgs) {
  requireActor({ request, context });
  return redirect(paths(context.language).accountSessions());
}

/** Ends a session. One that is gone already has ended, which is what was wanted. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  await sentForm(request);
  const ended = endSession(context.db, actor, routeNumber(params, 'number'), context.occasion);
  if (!ended.ok && ended.code !== 'session-unknown')
    throw Response.json({ kind: 'refused', refusal: ended }, { status: refusalStatus(ended) });
  return redirect(paths(context.language).accountSessions(1));
}
