import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { sessionAssessors } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { hasNewFirm } from './conflicts.server';

export type AssignmentRefusal = 'not-assigned' | 'stood-down' | 'conflicts-undeclared';

/** Why the actor may not score in a session as its assessor; null when they may. */
export function assignmentRefusal(
  db: Database | Transaction,
  actor: Actor,
  sessionId: number,
): AssignmentRefusal | null {
  const found = db
    .select()
    .from(sessionAssessors)
    .where(and(eq(sessionAssessors.sessionId, sessionId), eq(sessionAssessors.assessorId, actor.accountId)))
    .get();
  if (!found) return 'not-assigned';
  if (found.stoodDownAt !== null) return 'stood-down';
  if (found.declaredAt === null) return 'conflicts-undeclared';
  return hasNewFirm(db, actor.accountId, found.declaredAt) ? 'stood-down' : null;
}
