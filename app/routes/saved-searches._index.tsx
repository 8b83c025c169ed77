import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { savedSearchMessages } from '../alliance/saved-searches/saved-search-messages';
import { searchOfQuery } from '../alliance/saved-searches/saved-search';
import { firmSearchWords, savedSearchList } from '../alliance/saved-searches/saved-search-list.server';
import { SavedSearchesPage } from '../alliance/saved-searches/saved-searches-page';
import { saveSearch } from '../alliance/saved-searches/saved-searches.server';
import { searchSubjects } from '../alliance/saved-searches/search-subject';
import { directoryQueryOf } from '../directory/directory-request.server';
import { needQueryOf, needSearchOf } from '../needs/need-request.server';
import { needSearchWords } from '../needs/need-searches.server';
import { offerQueryOf, offerSearchOf } from '../offers/offer-request.server';
import { offerSearchWords } from '../offers/offer-searches.server';
import { projectSearchOf } from '../projects/public/project-parameters';
import { projectQueryOf } from '../projects/public/project-request.server';
import { projectSearchWords } from '../projects/public/project-searches.server';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { command, view } from '../web/route.server';

const form = z.object({ name: z.string().trim().min(1).max(60) });

const subjects = { of: parameter.choice(searchSubjects).default('companies') };

/** What each kind of search keeps of an address. */
const filtersOf = {
  companies: ({ request, db, language }: Asked) => searchOfQuery(directoryQueryOf(request, db, language)),
  needs: ({ request, db, language }: Asked) => needSearchOf(needQueryOf(request, db, language)),
  offers: ({ request, db, language }: Asked) => offerSearchOf(offerQueryOf(request, db, language)),
  projects: ({ request, db, language }: Asked) => projectSearchOf(projectQueryOf(request, db, language)),
} as const;

const words = {
  companies: firmSearchWords,
  needs: needSearchWords,
  offers: offerSearchWords,
  projects: projectSearchWords,
} as const;

/** Who saves or looks, and the search the address holds. */
function searching(asked: Asked) {
  const actor = requireActor(asked);
  const { of: subject } = asked.query(subjects);
  return { actor, search: { subject, filters: filtersOf[subject](asked) } };
}

export const loader = view(searching, ({ actor, search }, { db, language }) => ({
  list: savedSearchList(db, actor, search, words, language),
}));

export const action = command({
  by: searching,
  form,
  run: ({ actor, search }, { db, form: { name }, occasion }) => saveSearch(db, actor, { name, ...search }, occasion),
  to: (to) => to.savedSearches(),
});

export const meta = privateTitle((language) => savedSearchMessages[language].title);

export default pageOf<typeof loader, typeof action>(SavedSearchesPage);
