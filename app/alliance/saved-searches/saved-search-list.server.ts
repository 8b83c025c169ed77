import type { Database } from '../../../db/client';
import type { Actor } from '../../accounts/permissions/actor';
import { chosenValues } from '../../directory/directory-options.server';
import type { ChosenValue } from '../../directory/directory';
import { searchAddress } from '../../directory/directory-query';
import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { queryOfSearch, savedSearchFilters } from './saved-search';
import { listSavedSearches } from './saved-searches.server';
import type { SearchSubject } from './search-subject';

/** A search in words. */
export interface SavedSearchView {
  readonly subject: SearchSubject;
  /** Where its results are shown. */
  readonly href: string;
  /** The parameters that save it: of the page of saved searches. */
  readonly address: Readonly<Record<string, string | readonly string[] | null | undefined>>;
  readonly conditions: readonly (ChosenValue | string)[];
}

export interface SavedSearchList {
  readonly searches: readonly (SavedSearchView & { readonly id: number; readonly name: string })[];
  /** The search the reader came with. */
  readonly asked: SavedSearchView;
}

/** What a search asks, in words: each noun says it of its own. */
export type SearchWords = (db: Database, filters: unknown, language: Language) => SavedSearchView;

/** A search for firms in words. */
export const firmSearchWords: SearchWords = (db, filters, language) => {
  const query = queryOfSearch(savedSearchFilters.parse(filters));
  const address = searchAddress(query);
  return {
    subject: 'companies',
    href: paths(language).companies(address),
    address,
    conditions: chosenValues(db, query, language, null),
  };
};

/** A person's saved searches in words, and the one they came to save. */
export function savedSearchList(
  db: Database,
  actor: Actor,
  asked: { readonly subject: SearchSubject; readonly filters: object },
  words: Readonly<Record<SearchSubject, SearchWords>>,
  language: Language,
): SavedSearchList {
  return {
    searches: listSavedSearches(db, actor.accountId).map(({ id, name, subject, filters }) => ({
      id,
      name,
      ...words[subject](db, filters, language),
    })),
    asked: words[asked.subject](db, asked.filters, language),
  };
}
