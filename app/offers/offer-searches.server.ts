import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { offers } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import { announceFind, searchesFinding, type Findable } from '../alliance/saved-searches/finds.server';
import type { SearchWords } from '../alliance/saved-searches/saved-search-list.server';
import { dateInChina } from '../calendar/working-days';
import { listed, colon } from '../i18n/punctuation';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { regionName } from '../region/regions.server';
import { resourceKindName, resourceTermsName } from '../region/resource-names';
import { scopeName } from '../region/scope-choices.server';
import { offerMails } from './mails';
import { offerMessages } from './messages';
import { offerAddress } from './offer';
import { offerConditions } from './offer-list.server';
import { queryOfOfferSearch } from './offer-request.server';
import { standing } from './offer-rows.server';

/** An offer as searches look for it: one that stands. */
function findable(db: Database, tx: Transaction, id: number, { now }: Pick<Occasion, 'now'>): Findable {
  const today = dateInChina(now);
  return {
    subject: 'offers',
    id,
    isFoundBy: (filters) =>
      tx
        .select({ id: offers.id })
        .from(offers)
        .where(and(eq(offers.id, id), standing(today), ...offerConditions(db, queryOfOfferSearch(filters))))
        .get() !== undefined,
  };
}

/** The searches that find an offer before a command changes it; none for one that is not there yet. */
export function offerFoundBefore(
  db: Database,
  tx: Transaction,
  id: number | null,
  occasion: Pick<Occasion, 'now'>,
): ReadonlySet<number> {
  return id === null ? new Set() : searchesFinding(tx, findable(db, tx, id, occasion));
}

/** Tells everybody whose search newly finds the offer, in the transaction that changed it. */
export function announceOffer(
  db: Database,
  tx: Transaction,
  id: number,
  before: ReadonlySet<number>,
  occasion: Pick<Occasion, 'now' | 'keys' | 'origin'>,
): number {
  return announceFind(tx, findable(db, tx, id, occasion), before, offerMails.offerFound, occasion, (language) => {
    const offer = tx.select().from(offers).where(eq(offers.id, id)).get()!;
    return [localised(language, offer.titleZh, offer.titleEn), `${occasion.origin}${paths(language).offer(id)}`];
  });
}

/** A search for offers in words. */
export const offerSearchWords: SearchWords = (db, filters, language) => {
  const query = queryOfOfferSearch(filters);
  const { q, kind, scope, region, terms } = query;
  const address = offerAddress(query);
  const words = offerMessages[language];
  const said = [
    [words.words, q],
    [words.kind, listed(language, kind, (one) => resourceKindName(language, one))],
    [words.scope, scope && scopeName(db, language, scope)],
    [words.region, region && (regionName(db, region, language) ?? region)],
    [words.terms, terms === undefined ? '' : resourceTermsName(language, terms)],
  ] as const;
  return {
    subject: 'offers',
    href: paths(language).offers(address),
    address: { of: 'offers', ...address },
    conditions: said.flatMap(([label, value]) => (value === '' ? [] : [`${label}${colon(language)}${value}`])),
  };
};
