import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import { projectInvitations } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { dateInChina } from '../calendar/working-days';
import type { Moment } from '../events/record.server';
import type { Project } from './project';

/**
 * Nobody joins a project any more: what still waits for an answer is taken back, what lapsed by date is noted as
 * lapsed. Otherwise an organisation would be asked into something that is over.
 */
export function closeInvitations(tx: Transaction, { id }: Pick<Project, 'id'>, { now }: Pick<Moment, 'now'>): void {
  const waiting = and(
    eq(projectInvitations.projectId, id),
    inArray(projectInvitations.state, ['prepared', 'invited']),
    or(isNull(projectInvitations.dueOn), gte(projectInvitations.dueOn, dateInChina(now))),
  );
  tx.update(projectInvitations).set({ state: 'revoked', answeredAt: now.toISOString() }).where(waiting).run();
  tx.update(projectInvitations)
    .set({ state: 'lapsed' })
    .where(and(eq(projectInvitations.projectId, id), eq(projectInvitations.state, 'invited')))
    .run();
}
