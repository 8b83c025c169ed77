import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { memberMessages } from '../alliance/member-messages';
import { searchOfQuery } from '../alliance/saved-searches/saved-search';
import { savedSearchList } from '../alliance/saved-searches/saved-search-list.server';
import { SavedSearchesPage } from '../alliance/saved-searches/saved-searches-page';
import { saveSearch } from '../alliance/saved-searches/saved-searches.server';
import { directoryQueryOf } from '../directory/directory-request.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

const form = z.object({ name: z.string().trim().min(1).max(60) });

export function loader({ request, context }: LoaderFunctionArgs) {
  const language = context.language;
  const actor = requireActor({ request, context });
  return {
    language,
    list: savedSearchList(context.db, actor, directoryQueryOf(request, context.db, language), language),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { language } = context.occasion;
  const actor = requireActor({ request, context });
  const filters = searchOfQuery(directoryQueryOf(request, context.db, language));
  const sent = await readFields(request, form);
  if (!sent.ok) return sendBack(sent.sent, sent.refusals);
  const saved = saveSearch(context.db, actor, { name: sent.value.name, filters }, context.occasion);
  return saved.ok ? redirect(paths(language).savedSearches()) : sendBack(sent.sent, [saved]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => memberMessages[language].saved.title);

export default function SavedSearchesRoute() {
  return <SavedSearchesPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
