import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { resetFactors } from '../accounts/factors/factor-reset.server';
import { findPerson } from '../people/people.server';
import { reasonForm } from '../people/people-form';
import { peopleMessages } from '../people/people-messages';
import { PersonReasonPage } from '../people/person-forms';
import { requireDeed, requireProof } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { readForm, sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { routeNumber } from '../web/route-number';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const accountId = routeNumber(params);
  requireDeed({ request, context }, 'factors.reset', { ownerId: accountId });
  requireProof({ request, context });
  const person = findPerson(context.db, accountId, context.occasion.now);
  if (!person) throw new Response(null, { status: 404 });
  return { language: context.language, person };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const accountId = routeNumber(params);
  requireDeed({ request, context }, 'factors.reset', { ownerId: accountId });
  const actor = requireProof({ request, context });
  const form = await readForm(request, reasonForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const done = resetFactors(context.db, actor, { accountId, reason: form.value.reason }, context.occasion);
  return done.ok ? redirect(paths(context.language).person(accountId)) : sendBack(form.sent, [done]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => peopleMessages[language].resetFactors);

export default function PersonFactorsRoute() {
  const { language, person } = useLoaderData<typeof loader>();
  return (
    <PersonReasonPage
      language={language}
      person={person}
      deed="resetFactors"
      fault={useActionData<typeof action>() ?? null}
    />
  );
}
