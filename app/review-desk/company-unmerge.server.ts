import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, companyAliases, companyMerges, companyRedirects } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { keepAnOwner } from '../alliance/owners.server';
import type { FilledField } from '../companies/profile-field-groups';
import { indexStaleCompanies } from '../directory/search-index.server';
import { recordEvent, type EventActor, type Moment } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { partParties } from '../projects/company-parties.server';
import type { MergeRecord } from './company-merge.server';
import { insertRow, moveBack, putBack, type DroppedRow, type MovedRow } from './company-references.server';
import { partOwners } from './merge-owners.server';
import { isFormerCapability, moveCapabilityBack, putCapabilityBack } from './former-capabilities.server';
import { uncountedTables } from './uncounted-tables';

type Merge = typeof companyMerges.$inferSelect;
export type UndoRefusal = PermissionRefusal | 'merge-unknown' | 'already-undone' | 'kept-gone' | 'reason-needed';

export interface UndoneMerge {
  readonly companyId: number;
  /** Rows that could not be brought back because they changed meanwhile, by table; without those nobody is told of. */
  readonly skipped: readonly string[];
}

/**
 * Undoes a merge: the company is back under its address with everything that came from it and is still there. What
 * was added to the kept one since stays with it. Refused while the kept one has itself been merged away
 * (`kept-gone`: undo that one first).
 */
export function undoMerge(
  db: Database,
  actor: Actor | null,
  input: { mergeId: number; reason: string },
  moment: Moment,
): Outcome<UndoneMerge, UndoRefusal> {
  return write(db, (tx): Outcome<UndoneMerge, UndoRefusal> => {
    const merge = tx.select().from(companyMerges).where(eq(companyMerges.id, input.mergeId)).get();
    const unseen = refuse('merge-unknown', { value: String(input.mergeId) });
    if (!merge) return unseen;
    const kept = tx.select().from(companies).where(eq(companies.id, merge.keptId)).get();
    const allowed = authoriseIn(
      tx,
      actor,
      'company.merge',
      { companyId: merge.keptId, regionCode: kept?.regionCode ?? null },
      { type: 'company', id: merge.keptId },
      moment,
      unseen,
    );
    if (!allowed.ok) return allowed;
    if (merge.undoneAt !== null) return refuse('already-undone', { value: merge.undoneAt });
    if (!kept) return refuse('kept-gone', { value: String(merge.keptId) });
    if (!input.reason.trim()) return refuse('reason-needed', { field: 'reason' });
    const undone = bringBack(db, tx, merge, JSON.parse(merge.moved) as MergeRecord);
    const by = { accountId: actor!.accountId, role: allowed.value };
    // An owner who came with the merge goes with its undoing.
    for (const companyId of [merge.keptId, undone.companyId]) keepAnOwner(tx, companyId, by, moment);
    noteUndone(tx, merge, { ...undone, by, reason: input.reason.trim() }, moment);
    indexStaleCompanies(db);
    return ok(undone);
  });
}

/** Closes the merge, and says so in the history of both companies. */
function noteUndone(
  tx: Transaction,
  merge: Merge,
  { companyId, skipped, by, reason }: UndoneMerge & { by: EventActor & { accountId: number }; reason: string },
  moment: Moment,
): void {
  tx.update(companyMerges)
    .set({ undoneBy: by.accountId, undoneAt: moment.now.toISOString(), undoneReason: reason })
    .where(eq(companyMerges.id, merge.id))
    .run();
  for (const id of [merge.keptId, companyId]) {
    recordEvent(
      tx,
      {
        actor: by,
        deed: 'company.undo-merge',
        thing: { type: 'company', id },
        after: { mergeId: merge.id, skipped },
        reason,
      },
      moment,
    );
  }
}

function bringBack(db: Database, tx: Transaction, merge: Merge, record: MergeRecord): UndoneMerge {
  const { keptId, mergedId, mergedSlug } = merge;
  tx.delete(companyRedirects).where(eq(companyRedirects.slug, mergedSlug)).run();
  if (record.aliases.length > 0)
    tx.delete(companyAliases)
      .where(and(eq(companyAliases.companyId, keptId), inArray(companyAliases.alias, [...record.aliases])))
      .run();
  emptyAgain(tx, keptId, record.filled);
  // SQLite may have given the number to a newer company; then the old one gets a new number, its address stays.
  const taken = tx.select({ id: companies.id }).from(companies).where(eq(companies.id, mergedId)).get() !== undefined;
  const companyId = taken ? tx.get<{ id: number }>(sql`select max(id) + 1 as id from companies`).id : mergedId;
  // Triggers derive the capabilities from the grounds that come back, and count them.
  if (!insertRow(db, 'companies', { ...record.company, id: companyId, segment_count: 0 }))
    throw new Error(`company ${mergedSlug} cannot come back: its address or code is taken`);
  const skipped = [
    ...record.moved.filter((row) => !movedBack(db, row, keptId, companyId)),
    ...record.dropped.filter((row) => !backIn(db, row, companyId)),
  ].map((row) => (isFormerCapability(row) ? 'capability_evidence' : row.table));
  partOwners(tx, keptId, record.raised ?? []);
  partParties(tx, [keptId, companyId]);
  // Whoever changed their own employer meanwhile keeps the change, unnamed.
  return { companyId, skipped: skipped.filter((table) => !uncountedTables.has(table)) };
}

function movedBack(db: Database, row: MovedRow, from: number, to: number): boolean {
  return isFormerCapability(row) ? moveCapabilityBack(db, row, from, to) : moveBack(db, row, from, to);
}

function backIn(db: Database, row: DroppedRow, companyId: number): boolean {
  return isFormerCapability(row) ? putCapabilityBack(db, row, companyId) : putBack(db, row, companyId);
}

/** Empties what the merge filled, unless somebody changed it since. */
function emptyAgain(tx: Transaction, keptId: number, filled: MergeRecord['filled']): void {
  for (const [field, value] of Object.entries(filled) as [FilledField, string][]) {
    tx.update(companies)
      .set({ [field]: null })
      .where(and(eq(companies.id, keptId), eq(companies[field], value)))
      .run();
  }
}
