import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { companies, savedSearches, savedSearchMatches } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Occasion } from '../../accounts/occasion.server';
import { searchAddress } from '../../directory/directory-query';
import { paths } from '../../paths';
import { mailToPerson } from '../alliance-mail.server';
import { matchesSearch, queryOfSearch, savedSearchFilters, type SearchedFirm } from './saved-search';
import { searchedFirm, searchesFor } from './saved-searches.server';
import { searchMails } from './mails';

/** So many firms are named in one mail; the directory shows the rest. */
export const namedFirms = 10;

/** Notes what a load of shipped files does to saved searches. */
export interface MatchWatch {
  /** To be called before the first change of a company, with null for one that is not on record yet. */
  before(companyId: number | null): void;
  /** To be called with each company the files hold, once all is loaded: notes the searches it newly matches. */
  after(companyId: number): void;
}

/**
 * Watches inside the transaction that loads, so that what is noted stands or falls with it. The mail is written later
 * (`announceShippedMatches`): a load runs before the installation's keys are opened.
 */
export function watchMatches(tx: Transaction, now: Date): MatchWatch {
  const searches = searchesFor(tx, 'companies');
  const asked = searches.map(({ id, filters }) => ({ id, filters: savedSearchFilters.parse(JSON.parse(filters)) }));
  const known = new Map<number, SearchedFirm | null>();
  return {
    before(companyId) {
      if (companyId !== null && asked.length > 0 && !known.has(companyId))
        known.set(companyId, searchedFirm(tx, companyId, now));
    },
    after(companyId) {
      const before = known.get(companyId) ?? null;
      const firm = asked.length === 0 ? null : searchedFirm(tx, companyId, now);
      if (!firm) return;
      for (const { id, filters } of asked) {
        if (!matchesSearch(filters, firm) || (before && matchesSearch(filters, before))) continue;
        tx.insert(savedSearchMatches)
          .values({ searchId: id, companyId, at: now.toISOString(), waiting: true })
          .onConflictDoNothing()
          .run();
      }
    },
  };
}

/**
 * Writes one mail per search for which a load noted firms, and takes the notes back in the same transaction: told once,
 * whenever the server stops and however many run. Returns how many searches had such firms.
 */
export function announceShippedMatches(db: Database, occasion: Pick<Occasion, 'now' | 'keys' | 'origin'>): number {
  const waiting = () =>
    db
      .selectDistinct({ id: savedSearchMatches.searchId })
      .from(savedSearchMatches)
      .where(eq(savedSearchMatches.waiting, true))
      .all();
  if (waiting().length === 0) return 0;
  return write(db, (tx) => {
    const searches = waiting();
    for (const { id } of searches) announceSearch(tx, id, occasion);
    tx.update(savedSearchMatches).set({ waiting: false }).where(eq(savedSearchMatches.waiting, true)).run();
    return searches.length;
  });
}

function announceSearch(tx: Transaction, searchId: number, occasion: Pick<Occasion, 'now' | 'keys' | 'origin'>): void {
  const search = tx.select().from(savedSearches).where(eq(savedSearches.id, searchId)).get()!;
  const firms = tx
    .select({ nameZh: companies.nameZh, slug: companies.slug })
    .from(savedSearchMatches)
    .innerJoin(companies, eq(companies.id, savedSearchMatches.companyId))
    .where(and(eq(savedSearchMatches.searchId, searchId), eq(savedSearchMatches.waiting, true)))
    .orderBy(asc(companies.sortKey), asc(companies.id))
    .all();
  const query = queryOfSearch(savedSearchFilters.parse(JSON.parse(search.filters)));
  mailToPerson(tx, search.accountId, searchMails.searchesMatched, occasion, (language) => {
    const to = paths(language);
    const named = firms
      .slice(0, namedFirms)
      .map((firm) => `${firm.nameZh}\n${occasion.origin}${to.company(firm.slug)}`);
    return [
      search.name,
      String(firms.length),
      [...named, ...(firms.length > namedFirms ? ['…'] : [])].join('\n'),
      `${occasion.origin}${to.companies(searchAddress(query))}`,
      `${occasion.origin}${to.savedSearches()}`,
    ];
  });
}
