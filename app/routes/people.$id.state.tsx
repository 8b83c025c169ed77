import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { disableAccount, enableAccount } from '../people/account-move.server';
import { findPerson } from '../people/people.server';
import { stateForm } from '../people/people-form';
import { peopleMessages } from '../people/people-messages';
import { PersonStatePage } from '../people/person-forms';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { readForm, sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { routeNumber } from '../web/route-number';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const accountId = routeNumber(params);
  requireDeed({ request, context }, 'account.disable', { ownerId: accountId });
  const person = findPerson(context.db, accountId, context.occasion.now);
  if (!person) throw new Response(null, { status: 404 });
  return { language: context.language, person };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const accountId = routeNumber(params);
  const actor = requireDeed({ request, context }, 'account.disable', { ownerId: accountId });
  const form = await readForm(request, stateForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const command = form.value.move === 'disable' ? disableAccount : enableAccount;
  const moved = command(context.db, actor, { accountId, reason: form.value.reason }, context.occasion);
  return moved.ok ? redirect(paths(context.language).person(accountId)) : sendBack(form.sent, [moved]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => peopleMessages[language].state);

export default function PersonStateRoute() {
  const { language, person } = useLoaderData<typeof loader>();
  return <PersonStatePage language={language} person={person} fault={useActionData<typeof action>() ?? null} />;
}
