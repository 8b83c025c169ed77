import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/required-actor.server';
import { savePeople } from '../alliance/application-edit.server';
import { applicationMessages } from '../alliance/application-messages';
import { applicationNumber, requireApplication } from '../alliance/application-page.server';
import { isEditable } from '../alliance/application-state';
import { peopleForm, sentPeople } from '../alliance/section-forms';
import { PeoplePage } from '../alliance/section-pages';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { personalHeaders } from '../web/personal-headers';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const { language, page } = requireApplication({ request, context, params });
  if (!page.own || !isEditable(page.application.state)) throw redirect(paths(language).application(page.id));
  return { language, page };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const form = await readFields(request, peopleForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const id = applicationNumber(params);
  const people = sentPeople(form.value);
  if (!people.ok) return sendBack(form.sent, [people]);
  const saved = savePeople(context.db, actor, { id, revision: form.value.revision }, { people: people.value }, context.occasion);
  return saved.ok ? redirect(paths(context.occasion.language).application(id)) : sendBack(form.sent, [saved]);
}

export const headers = personalHeaders;

export const meta: MetaFunction<typeof loader> = ({ location }) => privateMeta(location.search, (language) => applicationMessages[language].sections.people);

export default function PeopleRoute() {
  const { language, page } = useLoaderData<typeof loader>();
  return <PeoplePage language={language} page={page} fault={useActionData<typeof action>() ?? null} />;
}
