import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/required-actor.server';
import { endSession } from '../accounts/session-ending.server';
import { languageOf } from '../i18n/language';
import { paths } from '../paths';
import { refusalStatus } from '../web/refusal-status';

/** A session has no page: it is a line in the list. */
export function loader({ request, context }: LoaderFunctionArgs) {
  requireActor({ request, context });
  return redirect(paths(languageOf(new URL(request.url))).accountSessions());
}

/** Ends a session. One that is gone already has ended, which is what was wanted. */
export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const ended = endSession(context.db, actor, Number(params.number) || 0, context.occasion);
  if (!ended.ok && ended.code !== 'session-unknown') throw Response.json({ kind: 'refused', refusal: ended }, { status: refusalStatus(ended) });
  return redirect(paths(context.occasion.language).accountSessions(1));
}
