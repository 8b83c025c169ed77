import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { accountMessages } from '../accounts/account-messages';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { endOtherSessions } from '../accounts/sessions/session-ending.server';
import { SessionsPage } from '../accounts/sessions/sessions-page';
import { listSessions } from '../accounts/sessions/sessions.server';
import { paths } from '../paths';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { parameter, parseQuery } from '../web/query';
import { sentForm } from '../web/sent-form.server';
import { view } from '../web/view.server';

export const loader = view(requireActor, (actor, { db, language, occasion, request }) => {
  const { ended } = parseQuery(request, z.object({ ended: parameter.text(6) }), language);
  return {
    sessions: listSessions(db, actor.accountId, occasion.now),
    current: actor.session.number,
    ended: /^\d+$/.test(ended) ? Number(ended) : null,
  };
});

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  await sentForm(request);
  const ended = endOtherSessions(context.db, actor, context.occasion);
  return redirect(paths(context.language).accountSessions(ended.ok ? ended.value : 0));
}

export const meta = privateTitle((language) => accountMessages[language].sessions.title);

export default pageOf<typeof loader>(SessionsPage);
