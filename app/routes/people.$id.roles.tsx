import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findPerson } from '../people/people.server';
import { askedGrant, grantForm, namedGrant, revocationForm } from '../people/people-form';
import { peopleMessages } from '../people/people-messages';
import { PersonRolesPage } from '../people/person-forms';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import { grantRole, revokeRole } from '../people/role-grants.server';
import { refuse } from '../outcome';
import { paths } from '../paths';
import { formOf, sendBack } from '../web/form.server';
import { shortForm } from '../web/form-limits';
import { sentForm } from '../web/sent-form.server';
import { privateMeta } from '../web/page-meta';
import { routeNumber } from '../web/route-number';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const accountId = routeNumber(params);
  requireDeed({ request, context }, 'role.grant', { ownerId: accountId });
  const person = findPerson(context.db, accountId, context.occasion.now);
  if (!person) throw new Response(null, { status: 404 });
  return { language: context.language, person };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const accountId = routeNumber(params);
  const actor = requireDeed({ request, context }, 'role.grant', { ownerId: accountId });
  const filled = await sentForm(request, shortForm);
  const revoking = filled.get('step') === 'revoke';
  const form = revoking ? formOf(filled, revocationForm) : formOf(filled, grantForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const grant = 'grant' in form.value ? namedGrant(form.value.grant) : askedGrant(form.value);
  if (!grant) return sendBack(form.sent, [refuse('role-unknown', { field: 'grant' })]);
  const reason = 'reason' in form.value ? form.value.reason : '';
  const done = revoking
    ? revokeRole(context.db, actor, { accountId, grant, reason }, context.occasion)
    : grantRole(context.db, actor, { accountId, grant }, context.occasion);
  return done.ok ? redirect(paths(context.language).person(accountId)) : sendBack(form.sent, [done]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => peopleMessages[language].roles);

export default function PersonRolesRoute() {
  const { language, person } = useLoaderData<typeof loader>();
  return <PersonRolesPage language={language} person={person} fault={useActionData<typeof action>() ?? null} />;
}
