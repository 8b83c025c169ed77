import { and, asc, count, eq, gte } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import {
  capabilities,
  companies,
  companyAliases,
  memberships,
  offers,
  savedSearches,
  savedSearchMatches,
  segments,
} from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise, authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { isInProject } from '../../directory/project-firms.server';
import { recordEvent, type Moment } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { paths } from '../../paths';
import { mailToPerson } from '../alliance-mail.server';
import type { Occasion } from '../../accounts/occasion.server';
import { dateInChina } from '../../calendar/working-days';
import { matchesSearch, savedSearchFilters, type SearchedFirm } from './saved-search';
import type { SearchSubject } from './search-subject';
import { searchMails } from './mails';

/** Saved searches per account. */
const savedSearchLimit = 20;

export interface SavedSearch {
  readonly id: number;
  readonly name: string;
  readonly subject: SearchSubject;
  /** As the noun it looks for wrote them: of firms `SavedSearchFilters`. */
  readonly filters: unknown;
  readonly createdAt: string;
}

export function listSavedSearches(db: Database, accountId: number): SavedSearch[] {
  return db
    .select()
    .from(savedSearches)
    .where(eq(savedSearches.accountId, accountId))
    .orderBy(asc(savedSearches.id))
    .all()
    .map(({ id, name, subject, filters, createdAt }) => ({
      id,
      name,
      subject,
      filters: JSON.parse(filters) as unknown,
      createdAt,
    }));
}

/** Keeps a search; mail comes when a firm, a need or an offer newly matches it, from now on. */
export function saveSearch(
  db: Database,
  actor: Actor | null,
  search: { name: string; subject?: SearchSubject; filters: object },
  moment: Moment,
): Outcome<{ id: number }, PermissionRefusal | 'too-many' | 'name-empty'> {
  const allowed = authorise(
    db,
    actor,
    'saved-search.keep',
    { ownerId: actor?.accountId },
    { type: 'account', id: actor?.accountId ?? '' },
    moment,
  );
  if (!allowed.ok) return allowed;
  const name = search.name.trim().slice(0, 60);
  if (name === '') return refuse('name-empty', { field: 'name' });
  const { accountId } = actor!;
  return write(db, (tx) => {
    const [held] = tx
      .select({ count: count() })
      .from(savedSearches)
      .where(eq(savedSearches.accountId, accountId))
      .all();
    if (held!.count >= savedSearchLimit) return refuse('too-many', { allowed: [String(savedSearchLimit)] });
    const { id } = tx
      .insert(savedSearches)
      .values({
        accountId,
        name,
        subject: search.subject ?? 'companies',
        filters: JSON.stringify(search.filters),
        createdAt: moment.now.toISOString(),
      })
      .returning({ id: savedSearches.id })
      .get();
    recordEvent(tx, { actor: { accountId }, deed: 'saved-search.keep', thing: { type: 'saved-search', id } }, moment);
    return ok({ id });
  });
}

export function removeSavedSearch(
  db: Database,
  actor: Actor | null,
  id: number,
  moment: Moment,
): Outcome<null, PermissionRefusal | 'search-unknown'> {
  return write(db, (tx) => {
    const search = tx
      .select({ accountId: savedSearches.accountId })
      .from(savedSearches)
      .where(eq(savedSearches.id, id))
      .get();
    const unseen = refuse('search-unknown', { value: String(id) });
    if (!search) return unseen;
    const allowed = authoriseIn(
      tx,
      actor,
      'saved-search.keep',
      { ownerId: search.accountId },
      { type: 'saved-search', id },
      moment,
      unseen,
    );
    if (!allowed.ok) return allowed;
    tx.delete(savedSearches).where(eq(savedSearches.id, id)).run();
    recordEvent(
      tx,
      { actor: { accountId: actor!.accountId }, deed: 'saved-search.remove', thing: { type: 'saved-search', id } },
      moment,
    );
    return ok(null);
  });
}

/**
 * Tells everybody whose search the company newly matches, once per search, in the transaction that changed it.
 * `before` is the company as searches saw it before the change; null for one that was not on record.
 */
export function announceCompany(
  tx: Transaction,
  companyId: number,
  occasion: Pick<Occasion, 'now' | 'keys' | 'origin'>,
  before: SearchedFirm | null = null,
): number {
  const company = tx.select().from(companies).where(eq(companies.id, companyId)).get();
  if (!company) return 0;
  const firm = firmOf(tx, company, dateInChina(occasion.now));
  let told = 0;
  for (const search of searchesFor(tx, 'companies')) {
    const filters = savedSearchFilters.parse(JSON.parse(search.filters));
    if (!matchesSearch(filters, firm) || (before && matchesSearch(filters, before))) continue;
    const { changes } = tx
      .insert(savedSearchMatches)
      .values({ searchId: search.id, companyId, at: occasion.now.toISOString() })
      .onConflictDoNothing()
      .run();
    if (changes === 0) continue;
    told += 1;
    mailToPerson(tx, search.accountId, searchMails.searchMatched, occasion, (language) => [
      search.name,
      company.nameZh,
      `${occasion.origin}${paths(language).company(company.slug)}`,
      `${occasion.origin}${paths(language).savedSearches()}`,
    ]);
  }
  return told;
}

/** Everybody's searches for firms, for needs or for offers, the oldest first. */
export function searchesFor(tx: Transaction, subject: SearchSubject): (typeof savedSearches.$inferSelect)[] {
  return tx.select().from(savedSearches).where(eq(savedSearches.subject, subject)).orderBy(asc(savedSearches.id)).all();
}

/** A company as searches see it at a moment; null when it is not on record. */
export function searchedFirm(tx: Transaction, companyId: number, now: Date): SearchedFirm | null {
  const company = tx.select().from(companies).where(eq(companies.id, companyId)).get();
  return company ? firmOf(tx, company, dateInChina(now)) : null;
}

function firmOf(tx: Transaction, company: typeof companies.$inferSelect, today: string): SearchedFirm {
  const aliases = tx
    .select({ alias: companyAliases.alias })
    .from(companyAliases)
    .where(eq(companyAliases.companyId, company.id))
    .all();
  const membership = tx
    .select({ state: memberships.state })
    .from(memberships)
    .where(and(eq(memberships.companyId, company.id), eq(memberships.state, 'active')))
    .get();
  return {
    names: [company.nameZh, company.shortName, company.nameEn, ...aliases.map((row) => row.alias)].filter(
      (name) => name !== null,
    ),
    regionCode: company.regionCode,
    membership: membership?.state ?? null,
    // As in the directory: what somebody who is no member now offers does not count.
    offers: membership
      ? tx
          .selectDistinct({ kind: offers.kind })
          .from(offers)
          .where(and(eq(offers.companyId, company.id), eq(offers.state, 'published'), gte(offers.validUntil, today)))
          .all()
          .map((row) => row.kind)
      : [],
    inProject: isInProject(tx, company.id),
    capabilities: tx
      .select({
        segmentId: capabilities.segmentId,
        chainId: segments.chainId,
        tier: segments.tier,
        confidence: capabilities.confidence,
      })
      .from(capabilities)
      .innerJoin(segments, eq(segments.id, capabilities.segmentId))
      .where(eq(capabilities.companyId, company.id))
      .all(),
  };
}
