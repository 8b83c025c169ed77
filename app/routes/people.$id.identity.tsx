import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findPerson } from '../people/people.server';
import { reasonForm } from '../people/people-form';
import { peopleMessages } from '../people/people-messages';
import { PersonIdentityPage } from '../people/person-forms';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import { findIdentity, unmaskIdCard } from '../personal-data/identity.server';
import { readForm, sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { routeNumber } from '../web/route-number';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const accountId = routeNumber(params);
  requireDeed({ request, context }, 'personal-data.unmask', { ownerId: accountId });
  const person = findPerson(context.db, accountId, context.occasion.now);
  if (!person) throw new Response(null, { status: 404 });
  return {
    language: context.language,
    person,
    masked: findIdentity(context.db, accountId, context.occasion.keys),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const accountId = routeNumber(params);
  const actor = requireDeed({ request, context }, 'personal-data.unmask', { ownerId: accountId });
  const form = await readForm(request, reasonForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const opened = unmaskIdCard(context.db, actor, { accountId, reason: form.value.reason }, context.occasion);
  return opened.ok ? { opened: opened.value } : sendBack(form.sent, [opened]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => peopleMessages[language].identity);

export default function PersonIdentityRoute() {
  const { language, person, masked } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <PersonIdentityPage
      language={language}
      person={person}
      masked={masked}
      opened={answer && 'opened' in answer ? answer.opened : null}
      fault={answer && 'refusals' in answer ? answer : null}
    />
  );
}
