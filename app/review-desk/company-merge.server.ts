import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import {
  companies,
  companyAliases,
  companyMerges,
  companyRedirects,
  membershipApplications,
} from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { openApplicationStates } from '../alliance/applications/application-state';
import { delistedRefusal } from '../companies/delisted.server';
import type { FilledField } from '../companies/profile-field-groups';
import { indexStaleCompanies } from '../directory/search-index.server';
import { recordEvent, type Moment } from '../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { sharedOpenProject, uniteParties } from '../projects/company-parties.server';
import { projectReference } from '../projects/reference';
import { mergeFills } from './merge-fills';
import { uniteOwners } from './merge-owners.server';
import { counted } from './uncounted-tables';
import {
  companyReferences,
  moveReferences,
  type DroppedRow,
  type MovedRow,
  type Row,
} from './company-references.server';

/**
 * What undoing a merge needs: the merged company's row, every row that moved or gave way, and what the kept one gained.
 */
export interface MergeRecord {
  readonly company: Row;
  readonly moved: readonly MovedRow[];
  readonly dropped: readonly DroppedRow[];
  /** Columns of the kept company that were empty and were filled. */
  readonly filled: Readonly<Partial<Record<FilledField, string>>>;
  readonly aliases: readonly string[];
  /** Accounts that edited for the kept firm and own it now; left out by merges older than that difference. */
  readonly raised?: readonly number[];
}

export type MergeRefusal =
  | PermissionRefusal
  | 'company-unknown'
  | 'same-company'
  | 'reason-needed'
  | 'different-uscc'
  | 'both-have-open-applications'
  | 'both-in-project'
  | 'company-delisted';
type Company = typeof companies.$inferSelect;

/**
 * Takes one company's record into another: statements of both stay side by side, memberships, claims, capabilities,
 * links and whatever else names it move, its names become aliases, its address leads to the kept one. One
 * transaction; what moved is recorded so that `undoMerge` can bring it back. Two different USCCs are two legal
 * persons and are refused. Where members are concerned `mergeOrPropose` asks a second reviewer first.
 */
export function mergeCompanies(
  db: Database,
  actor: Actor | null,
  input: { keptId: number; mergedId: number; reason: string },
  moment: Moment,
): Outcome<{ mergeId: number }, MergeRefusal> {
  return write(db, (tx): Outcome<{ mergeId: number }, MergeRefusal> => {
    const { keptId, mergedId } = input;
    const [kept, merged] = [keptId, mergedId].map((id) =>
      tx.select().from(companies).where(eq(companies.id, id)).get(),
    );
    if (!kept || !merged) return refuse('company-unknown', { value: String(kept ? mergedId : keptId) });
    for (const company of [kept, merged]) {
      const allowed = mayMerge(tx, actor, company, moment);
      if (!allowed.ok) return allowed;
    }
    const hindrance = mergeHindrance(tx, kept, merged, input.reason);
    if (hindrance) return hindrance;
    const record = moveAll(db, tx, kept, merged);
    const mergeId = noteMerge(tx, { kept, merged, record, actor: actor!, reason: input.reason.trim() }, moment);
    indexStaleCompanies(db);
    return ok({ mergeId });
  });
}

function mayMerge(tx: Transaction, actor: Actor | null, company: Company, moment: Moment) {
  return authoriseIn(
    tx,
    actor,
    'company.merge',
    { companyId: company.id, regionCode: company.regionCode },
    { type: 'company', id: company.id },
    moment,
  );
}

interface CarriedMerge {
  readonly kept: Company;
  readonly merged: Company;
  readonly record: MergeRecord;
  readonly actor: Actor;
  readonly reason: string;
}

/** Keeps what undoing it needs, and a line in the history of both companies; answers the merge's id. */
function noteMerge(tx: Transaction, { kept, merged, record, actor, reason }: CarriedMerge, moment: Moment): number {
  const { id: mergeId } = tx
    .insert(companyMerges)
    .values({
      keptId: kept.id,
      mergedId: merged.id,
      mergedSlug: merged.slug,
      mergedName: merged.nameZh,
      mergedBy: actor.accountId,
      mergedAt: moment.now.toISOString(),
      reason,
      moved: JSON.stringify(record),
    })
    .returning({ id: companyMerges.id })
    .get();
  const moves = { moved: counted(record.moved), dropped: counted(record.dropped) };
  for (const id of [kept.id, merged.id]) {
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId, role: 'reviewer' },
        deed: 'company.merge',
        thing: { type: 'company', id },
        after: { mergeId, keptId: kept.id, mergedId: merged.id, ...moves },
        reason,
      },
      moment,
    );
  }
  return mergeId;
}

/** What keeps two records from being merged, whoever asks. */
export function mergeHindrance(
  tx: Transaction,
  kept: Company,
  merged: Company,
  reason: string,
): Refusal<MergeRefusal> | null {
  if (kept.id === merged.id) return refuse('same-company', { value: kept.slug });
  if (!reason.trim()) return refuse('reason-needed', { field: 'reason' });
  if (kept.uscc !== null && merged.uscc !== null && kept.uscc !== merged.uscc)
    return refuse('different-uscc', { value: merged.uscc, allowed: [kept.uscc] });
  const out = delistedRefusal(tx, kept.id) ?? delistedRefusal(tx, merged.id);
  if (out) return out;
  const open = tx
    .select({ companyId: membershipApplications.companyId })
    .from(membershipApplications)
    .where(
      and(
        inArray(membershipApplications.companyId, [kept.id, merged.id]),
        inArray(membershipApplications.state, [...openApplicationStates]),
      ),
    )
    .all();
  if (open.length > 1) return refuse('both-have-open-applications');
  const project = sharedOpenProject(tx, kept.id, merged.id);
  return project === null ? null : refuse('both-in-project', { value: projectReference(project) });
}

function moveAll(db: Database, tx: Transaction, kept: Company, merged: Company): MergeRecord {
  uniteParties(tx, kept.id, merged.id);
  const moved: MovedRow[] = [];
  const dropped: DroppedRow[] = [];
  for (const reference of companyReferences(db)) {
    const part = moveReferences(db, reference, merged.id, kept.id);
    moved.push(...part.moved);
    dropped.push(...part.dropped);
  }
  const company = db.$client.prepare('select * from companies where id = ?').get(merged.id) as Row;
  // Foreign keys are on: this fails, and with it the merge, if anything still names the company.
  tx.delete(companies).where(eq(companies.id, merged.id)).run();
  tx.insert(companyRedirects).values({ slug: merged.slug, companyId: kept.id }).run();
  const filled = Object.fromEntries(mergeFills(kept, merged).map((field) => [field, merged[field]]));
  if (Object.keys(filled).length > 0) tx.update(companies).set(filled).where(eq(companies.id, kept.id)).run();
  const aliases = keepNames(tx, kept, merged, Object.values(filled));
  return { company, moved, dropped, filled, aliases, raised: uniteOwners(tx, kept.id, dropped) };
}

/** Names of the merged company that the kept one does not answer to yet become its aliases. */
function keepNames(tx: Transaction, kept: Company, merged: Company, filled: readonly (string | null)[]): string[] {
  const known = new Set([
    kept.nameZh,
    kept.shortName,
    kept.nameEn,
    ...filled,
    ...tx
      .select({ alias: companyAliases.alias })
      .from(companyAliases)
      .where(eq(companyAliases.companyId, kept.id))
      .all()
      .map((row) => row.alias),
  ]);
  const aliases = [...new Set([merged.nameZh, merged.shortName, merged.nameEn])].filter(
    (name) => name !== null && !known.has(name),
  ) as string[];
  if (aliases.length > 0)
    tx.insert(companyAliases)
      .values(aliases.map((alias) => ({ companyId: kept.id, alias, source: `合并 merged: ${merged.slug}` })))
      .run();
  return aliases;
}
