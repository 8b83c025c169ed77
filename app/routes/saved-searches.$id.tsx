import { requireActor } from '../accounts/permissions/required-actor.server';
import { removeSavedSearch } from '../alliance/saved-searches/saved-searches.server';
import { requireOk } from '../web/required-page.server';
import { command, leadTo } from '../web/route.server';

export const loader = leadTo(requireActor, (to) => to.savedSearches());

/** Stops a saved search. */
export const action = command({
  by: requireActor,
  run: (actor, { db, id, occasion }) => void requireOk(removeSavedSearch(db, actor, id, occasion)),
  to: (to) => to.savedSearches(),
});
