import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needs } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import { announceFind, searchesFinding, type Findable } from '../alliance/saved-searches/finds.server';
import type { SearchWords } from '../alliance/saved-searches/saved-search-list.server';
import { dateInChina } from '../calendar/working-days';
import { colon, listed } from '../i18n/punctuation';
import { localised } from '../i18n/messages';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { regionName } from '../region/regions.server';
import { scopeName } from '../region/scope-choices.server';
import { needMails } from './mails';
import { needMessages } from './messages';
import { needAddress, type NeedQuery } from './need';
import { needConditions } from './need-conditions.server';
import { needKindName } from './need-names';
import { queryOfNeedSearch } from './need-request.server';
import { standingNeed } from './need-rows.server';
import { accountInAlliance } from './need-sight.server';

/** A need as searches look for it: one that stands and that the account may read; a sealed one is found by none. */
function findable(db: Database, tx: Transaction, id: number, { now }: Pick<Occasion, 'now'>): Findable {
  const today = dateInChina(now);
  const found = (query: NeedQuery) =>
    tx
      .select({ readers: needs.readers })
      .from(needs)
      .where(and(eq(needs.id, id), standingNeed(today), ...needConditions(db, query)))
      .get();
  return {
    subject: 'needs',
    id,
    isFoundBy: (filters, accountId) => {
      const readers = found(queryOfNeedSearch(filters))?.readers;
      return readers === 'everyone' || (readers === 'alliance' && accountInAlliance(tx, accountId));
    },
  };
}

/** The searches that find a need before a command changes it; none for one that is not there yet. */
export function needFoundBefore(
  db: Database,
  tx: Transaction,
  id: number | null,
  occasion: Pick<Occasion, 'now'>,
): ReadonlySet<number> {
  return id === null ? new Set() : searchesFinding(tx, findable(db, tx, id, occasion));
}

/** Tells everybody whose search newly finds the need, in the transaction that changed it. */
export function announceNeed(
  db: Database,
  tx: Transaction,
  id: number,
  before: ReadonlySet<number>,
  occasion: Pick<Occasion, 'now' | 'keys' | 'origin'>,
): number {
  return announceFind(tx, findable(db, tx, id, occasion), before, needMails.needFound, occasion, (language) => {
    const need = tx.select().from(needs).where(eq(needs.id, id)).get()!;
    return [localised(language, need.titleZh, need.titleEn), `${occasion.origin}${paths(language).need(need.key)}`];
  });
}

/** A search for needs in words. */
export const needSearchWords: SearchWords = (db, filters, language) => {
  const query = queryOfNeedSearch(filters);
  const address = needAddress(query);
  return {
    subject: 'needs',
    href: paths(language).needs(address),
    address: { of: 'needs', ...address },
    conditions: conditionsIn(db, query, language),
  };
};

function conditionsIn(
  db: Database,
  { q, kind, scope, region, budget, until }: NeedQuery,
  language: Language,
): string[] {
  const words = needMessages[language];
  const said = [
    [words.filter.q, q],
    [words.filter.kind, listed(language, kind, (one) => needKindName(language, one))],
    [words.filter.scope, scope && scopeName(db, language, scope)],
    [words.filter.region, region && (regionName(db, region, language) ?? region)],
    [words.filter.budget, listed(language, budget, (band) => words.budget[band])],
    [words.filter.until, until],
  ] as const;
  return said.flatMap(([label, value]) => (value === '' ? [] : [`${label}${colon(language)}${value}`]));
}
