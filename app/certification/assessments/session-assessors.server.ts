import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { accounts, identities, roleGrants, sessionAssessors, talents } from '../../../db/schema/index';
import { covers } from '../../accounts/permissions/permissions';
import { maskedEmail } from '../../events/mask';
import { namesOpenedBy } from '../sessions/attendance-list.server';
import { scoredIn } from './assessor.server';
import { hasNewFirm } from './conflicts.server';
import type { ExamSession } from '../sessions/exam-session.server';
import type { AssessorLine } from '../sessions/session-view';

/** Who assesses a session: name where one is on record, the address masked, and whether they have begun. */
export function listSessionAssessors(db: Database, sessionId: number): AssessorLine[] {
  const began = scoredIn(db, sessionId);
  const rows = db
    .select({
      id: accounts.id,
      email: accounts.email,
      identity: identities.name,
      talent: talents.name,
      declaredAt: sessionAssessors.declaredAt,
      stoodDownAt: sessionAssessors.stoodDownAt,
    })
    .from(sessionAssessors)
    .innerJoin(accounts, eq(accounts.id, sessionAssessors.assessorId))
    .leftJoin(identities, eq(identities.accountId, accounts.id))
    .leftJoin(talents, eq(talents.accountId, accounts.id))
    .where(eq(sessionAssessors.sessionId, sessionId))
    .orderBy(asc(accounts.id))
    .all();
  return rows.map((row) => ({
    id: row.id,
    name: row.identity ?? row.talent,
    email: maskedEmail(row.email ?? ''),
    state:
      row.stoodDownAt || (row.declaredAt && hasNewFirm(db, row.id, row.declaredAt))
        ? 'stood-down'
        : began.has(row.id)
          ? 'scoring'
          : row.declaredAt
            ? 'declared'
            : 'assigned',
  }));
}

/**
 * People who may assess in the session's region, are not named yet, have not opened its names and could score something
 * that waits (`maySettle`), whose name or address holds `q`; at most 20.
 */
export function findAssessors(
  db: Database,
  session: ExamSession,
  { q, maySettle }: { readonly q: string; readonly maySettle: (assessorId: number) => boolean },
): AssessorLine[] {
  const wanted = q.normalize('NFKC').trim().toLowerCase();
  const named = db
    .select({ id: sessionAssessors.assessorId })
    .from(sessionAssessors)
    .where(eq(sessionAssessors.sessionId, session.id));
  const taken = new Set([...named.all().map((row) => row.id), ...namesOpenedBy(db, session.id)]);
  const rows = db
    .select({
      id: accounts.id,
      email: accounts.email,
      identity: identities.name,
      talent: talents.name,
      region: roleGrants.regionCode,
    })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .leftJoin(identities, eq(identities.accountId, accounts.id))
    .leftJoin(talents, eq(talents.accountId, accounts.id))
    .where(and(eq(roleGrants.role, 'assessor'), eq(accounts.state, 'active')))
    .orderBy(asc(accounts.id))
    .all();
  const fitting = rows.filter(
    (row) =>
      !taken.has(row.id) &&
      (row.region === null || covers(row.region, session.regionCode)) &&
      [row.email, row.identity, row.talent].some((text) => text?.toLowerCase().includes(wanted)),
  );
  const once = [...new Map(fitting.map((row) => [row.id, row])).values()];
  return firstThat(once, 20, ({ id }) => maySettle(id)).map((row) => ({
    id: row.id,
    name: row.identity ?? row.talent,
    email: maskedEmail(row.email ?? ''),
    state: 'free',
  }));
}

/** The first so many that fit; the others are not asked about. */
function firstThat<T>(all: readonly T[], most: number, fits: (one: T) => boolean): T[] {
  const found: T[] = [];
  for (const one of all) {
    if (found.length === most) break;
    if (fits(one)) found.push(one);
  }
  return found;
}
