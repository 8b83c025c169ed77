import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { accountMessages } from '../accounts/account-messages';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { endOtherSessions } from '../accounts/sessions/session-ending.server';
import { listSessions } from '../accounts/sessions/sessions.server';
import { SessionsPage } from '../accounts/sessions/sessions-page';
import { paths } from '../paths';
import { privateMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';
import { sentForm } from '../web/sent-form.server';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  const language = context.language;
  const { ended } = parseQuery(request, z.object({ ended: parameter.text(6) }), language);
  return {
    language,
    sessions: listSessions(context.db, actor.accountId, context.occasion.now),
    current: actor.session.number,
    ended: /^\d+$/.test(ended) ? Number(ended) : null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  await sentForm(request);
  const ended = endOtherSessions(context.db, actor, context.occasion);
  return redirect(paths(context.language).accountSessions(ended.ok ? ended.value : 0));
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => accountMessages[language].sessions.title);

export default function SessionsRoute() {
  const { language, sessions, current, ended } = useLoaderData<typeof loader>();
  return <SessionsPage language={language} sessions={sessions} current={current} ended={ended} />;
}
