import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { memberMessages } from '../alliance/member-messages';
import { searchOfQuery } from '../alliance/saved-searches/saved-search';
import { savedSearchList } from '../alliance/saved-searches/saved-search-list.server';
import { SavedSearchesPage } from '../alliance/saved-searches/saved-searches-page';
import { saveSearch } from '../alliance/saved-searches/saved-searches.server';
import { directoryQueryOf } from '../directory/directory-request.server';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

const form = z.object({ name: z.string().trim().min(1).max(60) });

/** Who saves or looks, and the search the address holds. */
function searching(asked: Asked) {
  const { db, request, language } = asked;
  return { actor: requireActor(asked), query: directoryQueryOf(request, db, language) };
}

export const loader = view(searching, ({ actor, query }, { db, language }) => ({
  list: savedSearchList(db, actor, query, language),
}));

export const action = command({
  by: searching,
  form,
  run: ({ actor, query }, { db, form: { name }, occasion }) =>
    saveSearch(db, actor, { name, filters: searchOfQuery(query) }, occasion),
  to: (to) => to.savedSearches(),
});

export const meta = privateTitle((language) => memberMessages[language].saved.title);

export default pageOf<typeof loader, typeof action>(SavedSearchesPage);
