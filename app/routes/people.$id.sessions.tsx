import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findPerson } from '../people/people.server';
import { reasonForm } from '../people/people-form';
import { peopleMessages } from '../people/people-messages';
import { PersonReasonPage } from '../people/person-forms';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import { endAllSessions } from '../accounts/sessions/session-ending.server';
import { paths } from '../paths';
import { readForm, sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { routeNumber } from '../web/route-number';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const accountId = routeNumber(params);
  requireDeed({ request, context }, 'account.list', { ownerId: accountId });
  const person = findPerson(context.db, accountId, context.occasion.now);
  if (!person) throw new Response(null, { status: 404 });
  return { language: context.language, person };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const accountId = routeNumber(params);
  const actor = requireDeed({ request, context }, 'account.list', { ownerId: accountId });
  const form = await readForm(request, reasonForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const done = endAllSessions(context.db, actor, { accountId, reason: form.value.reason }, context.occasion);
  return done.ok ? redirect(paths(context.language).person(accountId)) : sendBack(form.sent, [done]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => peopleMessages[language].endSessions);

export default function PersonSessionsRoute() {
  const { language, person } = useLoaderData<typeof loader>();
  return (
    <PersonReasonPage
      language={language}
      person={person}
      deed="endSessions"
      fault={useActionData<typeof action>() ?? null}
    />
  );
}
