import { desc, eq, or } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, companyMerges } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import { recordFields, type FilledField, type RecordValues } from '../companies/profile-field-groups';
import { profileFields } from '../companies/profile-fields';
import { typedUscc } from '../companies/uscc';
import { regionText } from '../region/regions.server';
import type { Language } from '../i18n/language';
import { companyReferences } from './company-references.server';
import { redirectedSlug } from '../companies/named-company.server';
import { needsSecondPerson } from './merge-proposal.server';
import { openProposals, type OpenProposal } from './merge-proposal-list.server';
import { mergeFills } from './merge-fills';
import { uncountedTables } from './uncounted-tables';

/** A record as people read it: its seat by name and code. */
type Company = Readonly<RecordValues> & { readonly slug: string };

/** What merging would do, without doing it. */
export interface MergePreview {
  readonly kept: Company;
  readonly merged: Company;
  /** Rows that name the merged company, by table; without those nobody is told of. */
  readonly moves: readonly { readonly table: string; readonly count: number }[];
  /** What the kept record lacks and the merged one has. */
  readonly fills: readonly FilledField[];
  /** Two codes are two legal persons: no merge. */
  readonly codesDiffer: boolean;
  readonly mayMerge: boolean;
  /** Members are concerned: it is proposed, and another reviewer carries it out. */
  readonly needsTwo: boolean;
}

export interface MergeView {
  readonly kept: string;
  readonly merged: string;
  readonly preview: MergePreview | null;
  /** What was typed and means no company, or more than one. */
  readonly unknown: string | null;
  readonly proposals: readonly OpenProposal[];
  readonly recent: readonly {
    readonly id: number;
    readonly mergedName: string;
    readonly keptName: string | null;
    readonly keptSlug: string | null;
    readonly mergedAt: string;
    readonly reason: string;
    readonly undoneAt: string | null;
  }[];
}

/**
 * The page about merging: what these two would come to, and the latest merges. Who is meant may be typed in any way
 * `recordMeant` knows.
 */
export function mergeView(
  db: Database,
  actor: Actor,
  keptText: string,
  mergedText: string,
  language: Language,
): MergeView {
  const [keptRow, mergedRow] = [recordMeant(db, keptText), recordMeant(db, mergedText)];
  const [kept, merged] = [keptRow?.slug ?? slugOf(keptText), mergedRow?.slug ?? slugOf(mergedText)];
  const unknown = kept !== '' && !keptRow ? kept : merged !== '' && !mergedRow ? merged : null;
  return {
    kept,
    merged,
    unknown,
    preview: keptRow && mergedRow ? preview(db, actor, keptRow, mergedRow, language) : null,
    proposals: openProposals(db, actor),
    recent: recentMerges(db, actor),
  };
}

/**
 * The record somebody means by the address of its page or the last part of it, by its credit code, or by a name that no
 * other has.
 */
function recordMeant(db: Database, text: string): typeof companies.$inferSelect | undefined {
  const [slug, name] = [slugOf(text), text.trim()];
  if (slug === '') return undefined;
  const byAddress = db
    .select()
    .from(companies)
    .where(eq(companies.slug, redirectedSlug(db, slug) ?? slug))
    .get();
  if (byAddress) return byAddress;
  const named = db
    .select()
    .from(companies)
    .where(
      or(
        eq(companies.uscc, typedUscc(text)),
        eq(companies.nameZh, name),
        eq(companies.shortName, name),
        eq(companies.nameEn, name),
      ),
    )
    .limit(2)
    .all();
  return named.length === 1 ? named[0] : undefined;
}

/** The last part of a company's address, however much of the address was pasted. */
function slugOf(text: string): string {
  return (
    text
      .trim()
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? ''
  );
}

function preview(
  db: Database,
  actor: Actor,
  kept: typeof companies.$inferSelect,
  merged: typeof companies.$inferSelect,
  language: Language,
): MergePreview {
  const counts = new Map<string, number>();
  for (const { table, column, only } of companyReferences(db)) {
    const value = table === 'statements' ? String(merged.id) : merged.id;
    const count = db.$client
      .prepare(`select count(*) from "${table}" where "${column}" = ? and ${only}`)
      .pluck()
      .get(value) as number;
    if (count > 0 && !uncountedTables.has(table)) counts.set(table, (counts.get(table) ?? 0) + count);
  }
  const may = (company: typeof companies.$inferSelect) =>
    can(actor, 'company.merge', { companyId: company.id, regionCode: company.regionCode });
  return {
    kept: shown(db, kept, language),
    merged: shown(db, merged, language),
    moves: [...counts]
      .map(([table, count]) => ({ table, count }))
      .sort((a, b) => b.count - a.count || (a.table < b.table ? -1 : 1)),
    fills: mergeFills(kept, merged),
    codesDiffer: kept.uscc !== null && merged.uscc !== null && kept.uscc !== merged.uscc,
    needsTwo: needsSecondPerson(db, [kept.id, merged.id]),
    mayMerge: kept.id !== merged.id && may(kept) && may(merged),
  };
}

function shown(db: Database, company: typeof companies.$inferSelect, language: Language): Company {
  const values = recordFields.map((field) => {
    const value = company[field];
    return [field, profileFields[field].kind === 'region' && value ? regionText(db, value, language) : value];
  });
  return { ...(Object.fromEntries(values) as RecordValues), slug: company.slug };
}

function recentMerges(db: Database, actor: Actor): MergeView['recent'] {
  return db
    .select({
      id: companyMerges.id,
      mergedName: companyMerges.mergedName,
      keptName: companies.nameZh,
      keptSlug: companies.slug,
      mergedAt: companyMerges.mergedAt,
      reason: companyMerges.reason,
      undoneAt: companyMerges.undoneAt,
    })
    .from(companyMerges)
    .leftJoin(companies, eq(companies.id, companyMerges.keptId))
    .where(permitted(actor, 'desk.see', { regionCode: companies.regionCode }))
    .orderBy(desc(companyMerges.id))
    .limit(20)
    .all();
}

/** Ids of the two companies a merge form names; null for an address no company has. */
export function mergeIds(db: Database, kept: string, merged: string): { keptId: number; mergedId: number } | null {
  const [keptId, mergedId] = [kept, merged].map(
    (slug) => db.select({ id: companies.id }).from(companies).where(eq(companies.slug, slug)).get()?.id,
  );
  return keptId !== undefined && mergedId !== undefined ? { keptId, mergedId } : null;
}
