import { redirect, type ActionFunctionArgs } from '@remix-run/node';
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
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { view } from '../web/view.server';

const form = z.object({ name: z.string().trim().min(1).max(60) });

export const loader = view(requireActor, (actor, { db, language, request }) => ({
  list: savedSearchList(db, actor, directoryQueryOf(request, db, language), language),
}));

export async function action({ request, context }: ActionFunctionArgs) {
  const { language } = context.occasion;
  const actor = requireActor({ request, context });
  const filters = searchOfQuery(directoryQueryOf(request, context.db, language));
  const sent = await readFields(request, form);
  if (!sent.ok) return sendBack(sent.sent, sent.refusals);
  const saved = saveSearch(context.db, actor, { name: sent.value.name, filters }, context.occasion);
  return saved.ok ? redirect(paths(language).savedSearches()) : sendBack(sent.sent, [saved]);
}

export const meta = privateTitle((language) => memberMessages[language].saved.title);

export default pageOf<typeof loader, typeof action>(SavedSearchesPage);
