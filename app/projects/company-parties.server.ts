import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { projectInvitations, projectParties, projectRoleSpans, projects } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { openProjectStates } from './project-state';

const [kept, merged] = [alias(projectParties, 'kept'), alias(projectParties, 'merged')];

/** The rows of two companies in the same project, side by side. */
function pairsOf(tx: Transaction, keptId: number, mergedId: number) {
  return tx
    .select({ keptParty: kept.id, mergedParty: merged.id, projectId: kept.projectId, state: projects.state })
    .from(merged)
    .innerJoin(kept, and(eq(kept.projectId, merged.projectId), eq(kept.companyId, keptId)))
    .innerJoin(projects, eq(projects.id, merged.projectId))
    .where(and(eq(merged.companyId, mergedId), isNull(merged.unitedWithId), isNull(kept.unitedWithId)))
    .all();
}

/**
 * A project that is not over in which two companies are both parties now, or asked to be; null where there is none. One
 * company cannot be two sides of it, so the two records cannot become one yet.
 */
export function sharedOpenProject(tx: Transaction, keptId: number, mergedId: number): number | null {
  const open = pairsOf(tx, keptId, mergedId).filter(({ state }) => openProjectStates.some((one) => one === state));
  const shared = open.find((pair) => isIn(tx, pair.keptParty) && isIn(tx, pair.mergedParty));
  return shared?.projectId ?? null;
}

function isIn(tx: Transaction, partyId: number): boolean {
  const span = tx
    .select({ id: projectRoleSpans.id })
    .from(projectRoleSpans)
    .where(and(eq(projectRoleSpans.partyId, partyId), isNull(projectRoleSpans.endedAt)))
    .get();
  if (span) return true;
  return (
    tx
      .select({ id: projectInvitations.id })
      .from(projectInvitations)
      .where(
        and(
          eq(projectInvitations.partyId, partyId),
          or(eq(projectInvitations.state, 'prepared'), eq(projectInvitations.state, 'invited')),
        ),
      )
      .get() !== undefined
  );
}

/**
 * Before one company's record is taken into another's: where both were in a project, the merged one's part is read
 * together with the kept one's from now on. Its row and all that hangs on it stay, so that nothing is lost and undoing
 * restores both exactly.
 */
export function uniteParties(tx: Transaction, keptId: number, mergedId: number): void {
  for (const { keptParty, mergedParty } of pairsOf(tx, keptId, mergedId))
    tx.update(projectParties).set({ unitedWithId: keptParty }).where(eq(projectParties.id, mergedParty)).run();
}

/** After a merge was undone: parts that were read together and are of two companies again stand apart. */
export function partParties(tx: Transaction, companyIds: readonly number[]): void {
  const other = alias(projectParties, 'other');
  const same = tx
    .select({ one: sql`1` })
    .from(other)
    .where(and(eq(other.id, projectParties.unitedWithId), eq(other.companyId, projectParties.companyId)));
  tx.update(projectParties)
    .set({ unitedWithId: null })
    .where(
      and(
        inArray(projectParties.companyId, [...companyIds]),
        isNotNull(projectParties.unitedWithId),
        sql`not exists ${same}`,
      ),
    )
    .run();
}
