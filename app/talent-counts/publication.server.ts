import { randomUUID } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { keptUnderDataVersion } from '../../db/kept';
import { memberships, staffBands as staffBandRows, talentCountTables } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import { dateInChina } from '../calendar/working-days';
import { recordEvent, type Moment } from '../events/record.server';
import { startTurns } from '../rounds.server';
import { certifiedPeople, type CertifiedPerson } from './certified.server';
import { partition, type Group } from './partition';
import { staffBands, type CertifiedStaff } from './staff-bands';

/** The counts as they were last published. */
export interface PublishedCounts {
  /** ISO date on which people were counted. */
  readonly asOf: string;
  readonly groups: readonly Group[];
}

/** The newest counts; null while there were never people enough. */
export const publishedCounts = keptUnderDataVersion<'newest', PublishedCounts | null>(
  (db) =>
    db
      .select({ asOf: talentCountTables.asOf, groups: talentCountTables.groups })
      .from(talentCountTables)
      .orderBy(desc(talentCountTables.month))
      .limit(1)
      .get() ?? null,
);

/** What is said of a member firm's people by the newest counts. */
export function certifiedStaff(db: Database, companyId: number): CertifiedStaff {
  const asOf = publishedCounts(db, 'newest')?.asOf ?? null;
  if (asOf === null) return { atLeast: null, asOf };
  const band = db
    .select({ atLeast: staffBandRows.atLeast })
    .from(staffBandRows)
    .where(and(eq(staffBandRows.month, asOf.slice(0, 7)), eq(staffBandRows.companyId, companyId)))
    .get();
  return { atLeast: band?.atLeast ?? null, asOf };
}

/**
 * Counts everybody once a month, in China, and keeps the groups and the bands of member firms; true when this was
 * that time. Nothing is kept while there are too few people for one group, so that the first ones appear when they
 * are enough and not a month later.
 */
export function publishTalentCounts(db: Database, moment: Moment): boolean {
  const asOf = dateInChina(moment.now);
  const month = asOf.slice(0, 7);
  return write(db, (tx) => {
    if (isPublished(tx, month)) return false;
    const people = certifiedPeople(tx, moment.now);
    const groups = partition(people);
    if (groups.length === 0) return false;
    tx.insert(talentCountTables).values({ month, asOf, groups }).run();
    for (const [companyId, atLeast] of staffBands(staffOfMembers(tx, people), people.length))
      tx.insert(staffBandRows).values({ month, companyId, atLeast }).run();
    recordEvent(
      tx,
      {
        actor: { accountId: null },
        deed: 'talent-counts.publish',
        thing: { type: 'talent-counts', id: month },
        after: { asOf, people: people.length },
      },
      moment,
    );
    return true;
  });
}

function isPublished(tx: Transaction, month: string): boolean {
  const same = eq(talentCountTables.month, month);
  return tx.select({ month: talentCountTables.month }).from(talentCountTables).where(same).get() !== undefined;
}

/** How many of the people name each member firm as their employer. */
function staffOfMembers(tx: Transaction, people: readonly CertifiedPerson[]): Map<number, number> {
  const active = eq(memberships.state, 'active');
  const rows = tx.select({ companyId: memberships.companyId }).from(memberships).where(active).all();
  const members = new Set(rows.map(({ companyId }) => companyId));
  const staff = new Map<number, number>();
  for (const { companyId } of people)
    if (companyId !== null && members.has(companyId)) staff.set(companyId, (staff.get(companyId) ?? 0) + 1);
  return staff;
}

/** Counts when a month has begun: now, and every hour until stopped. */
export function startTalentCounts(db: Database): { stop: () => void } {
  return startTurns(
    () => publishTalentCounts(db, { now: new Date(), requestId: `talent-counts-${randomUUID()}` }),
    3_600_000,
    'the counts of talent could not be published; tried again in an hour',
  );
}
