import { and, asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database } from '../../db/client';
import { companies, mergeProposals } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';

/** A merge that waits for a second reviewer. */
export interface OpenProposal {
  readonly id: number;
  readonly keptName: string;
  readonly keptSlug: string;
  readonly mergedName: string;
  readonly mergedSlug: string;
  readonly reason: string;
  readonly proposedAt: string;
  readonly own: boolean;
  readonly mayDecide: boolean;
}

/** Merges that wait for a second reviewer in the regions the actor sees, oldest first. */
export function openProposals(db: Database, actor: Actor, limit = 50): OpenProposal[] {
  const [kept, merged] = [alias(companies, 'kept'), alias(companies, 'merged')];
  return db
    .select({ proposal: mergeProposals, kept, merged })
    .from(mergeProposals)
    .innerJoin(kept, eq(kept.id, mergeProposals.keptId))
    .innerJoin(merged, eq(merged.id, mergeProposals.mergedId))
    .where(and(eq(mergeProposals.state, 'proposed'), permitted(actor, 'desk.see', { regionCode: kept.regionCode })))
    .orderBy(asc(mergeProposals.proposedAt), asc(mergeProposals.id))
    .limit(limit)
    .all()
    .map(({ proposal, ...both }) => ({
      id: proposal.id,
      keptName: both.kept.nameZh,
      keptSlug: both.kept.slug,
      mergedName: both.merged.nameZh,
      mergedSlug: both.merged.slug,
      reason: proposal.reason,
      proposedAt: proposal.proposedAt,
      own: proposal.proposedBy === actor.accountId,
      mayDecide: [both.kept, both.merged].every(({ id, regionCode }) =>
        can(actor, 'company.merge', { companyId: id, regionCode, proposedBy: proposal.proposedBy }),
      ),
    }));
}
