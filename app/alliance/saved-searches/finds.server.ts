import { savedSearchFinds, savedSearchProjects } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { Occasion } from '../../accounts/occasion.server';
import type { Language } from '../../i18n/language';
import type { MailForm } from '../../mail/mail';
import { paths } from '../../paths';
import { mailToPerson } from '../alliance-mail.server';
import { searchesFor } from './saved-searches.server';
import type { SearchSubject } from './search-subject';

/** A need, an offer or a project that searches look for. */
export interface Findable {
  readonly subject: Exclude<SearchSubject, 'companies'>;
  readonly id: number;
  /** Does what a search asks find it, for the account that asks? */
  readonly isFoundBy: (filters: unknown, accountId: number) => boolean;
}

/** The searches that find a thing as it stands in the transaction. */
export function searchesFinding(tx: Transaction, { subject, isFoundBy }: Findable): ReadonlySet<number> {
  const found = searchesFor(tx, subject).filter(({ filters, accountId }) => isFoundBy(JSON.parse(filters), accountId));
  return new Set(found.map(({ id }) => id));
}

/**
 * Tells everybody whose search newly finds a thing, once per search, in the transaction that changed it; `before` are
 * the searches that found it before. `details` are the thing's name and address; the way to stop the mails is added.
 */
export function announceFind(
  tx: Transaction,
  thing: Findable,
  before: ReadonlySet<number>,
  mail: MailForm,
  occasion: Pick<Occasion, 'now' | 'keys' | 'origin'>,
  details: (language: Language) => readonly string[],
): number {
  const finding = searchesFinding(tx, thing);
  let told = 0;
  for (const { id: searchId, accountId, name } of searchesFor(tx, thing.subject)) {
    if (!finding.has(searchId) || before.has(searchId)) continue;
    if (!isNoted(tx, thing, searchId, occasion.now.toISOString())) continue;
    told += 1;
    mailToPerson(tx, accountId, mail, occasion, (language) => [
      name,
      ...details(language),
      `${occasion.origin}${paths(language).savedSearches()}`,
    ]);
  }
  return told;
}

/** Notes that a search found a thing; false where it was noted before. */
function isNoted(tx: Transaction, { subject, id }: Findable, searchId: number, at: string): boolean {
  if (subject === 'projects') {
    const row = { searchId, projectId: id, at };
    return tx.insert(savedSearchProjects).values(row).onConflictDoNothing().run().changes > 0;
  }
  const row = { searchId, [subject === 'needs' ? 'needId' : 'offerId']: id, at };
  return tx.insert(savedSearchFinds).values(row).onConflictDoNothing().run().changes > 0;
}
