import type { Database } from '../../../db/client';
import type { Actor } from '../../accounts/permissions/actor';
import { chosenValues } from '../../directory/directory-options.server';
import type { ChosenValue } from '../../directory/directory';
import { searchAddress, type DirectoryQuery } from '../../directory/directory-query';
import type { Language } from '../../i18n/language';
import { queryOfSearch } from './saved-search';
import { listSavedSearches } from './saved-searches.server';

type Address = ReturnType<typeof searchAddress>;

interface SavedSearchView {
  /** Parameters that show it in the directory. */
  readonly address: Address;
  readonly conditions: readonly ChosenValue[];
}

export interface SavedSearchList {
  readonly searches: readonly (SavedSearchView & { readonly id: number; readonly name: string })[];
  /** The search the reader came with. */
  readonly asked: SavedSearchView;
}

/** A person's saved searches in words, and the one they came to save. */
export function savedSearchList(
  db: Database,
  actor: Actor,
  query: DirectoryQuery,
  language: Language,
): SavedSearchList {
  const view = (one: DirectoryQuery): SavedSearchView => ({
    address: searchAddress(one),
    conditions: chosenValues(db, one, language, null),
  });
  return {
    searches: listSavedSearches(db, actor.accountId).map(({ id, name, filters }) => ({
      id,
      name,
      ...view(queryOfSearch(filters)),
    })),
    asked: view(query),
  };
}
