import { and, eq, gt, inArray, notInArray, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, institutions, needInvitations, needs, needSegments, roleGrants } from '../../db/schema/index';
import { scoreInstitution, type AskedNeed, type Scored } from './matching';
import type { Poster } from './poster';

/** An institution that may answer a need, with how well. */
export interface InstitutionMatch extends Scored {
  readonly institutionId: number;
}

/**
 * The institutions with somebody to ask that answer a need best. They claim no segment: what they worked on is read from
 * the needs of those segments they posted or said yes to.
 */
export function matchInstitutions(
  db: Database,
  need: AskedNeed,
  { poster, limit }: { readonly poster: Poster; readonly limit: number },
): InstitutionMatch[] {
  const attended = db
    .selectDistinct({ id: institutions.id, regionCode: institutions.regionCode, sortKey: institutions.sortKey })
    .from(institutions)
    .innerJoin(roleGrants, and(eq(roleGrants.institutionId, institutions.id), eq(roleGrants.role, 'representative')))
    .innerJoin(accounts, and(eq(accounts.id, roleGrants.accountId), eq(accounts.state, 'active')))
    .where(poster.kind === 'institution' ? notInArray(institutions.id, [poster.id]) : undefined)
    .orderBy(institutions.sortKey, institutions.id)
    .all();
  const work = institutionWork(
    db,
    need,
    attended.map(({ id }) => id),
  );
  return attended
    .map(({ id, regionCode }) => ({
      institutionId: id,
      ...scoreInstitution(need, { direct: work.get(id) ?? 0, regionCode }),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

/** How many institutions have nobody who could agree to be asked; one's own is none of them: somebody posted for it. */
export function unattendedInstitutions(db: Database): number {
  const { unattended } = db.get<{ unattended: number }>(sql`select count(*) unattended from ${institutions}
    where not exists (select 1 from ${roleGrants} join ${accounts} on ${accounts.id} = ${roleGrants.accountId}
      where ${roleGrants.institutionId} = ${institutions.id} and ${roleGrants.role} = 'representative'
        and ${accounts.state} = 'active')`)!;
  return unattended;
}

/** In how many of the needed segments institutions posted a need everybody reads, or said yes to one. */
export function institutionWork(db: Database, need: AskedNeed, ids: readonly number[]): Map<number, number> {
  const segment = inArray(needSegments.segmentId, [...need.segments]);
  const posted = db
    .select({ id: sql<number>`${needs.institutionId}`, segmentId: needSegments.segmentId })
    .from(needs)
    .innerJoin(needSegments, eq(needSegments.needId, needs.id))
    .where(and(segment, inArray(needs.institutionId, [...ids]), eq(needs.readers, 'everyone'), gt(needs.postedAt, '')))
    .all();
  const answered = db
    .select({ id: sql<number>`${needInvitations.institutionId}`, segmentId: needSegments.segmentId })
    .from(needInvitations)
    .innerJoin(needs, eq(needs.id, needInvitations.needId))
    .innerJoin(needSegments, eq(needSegments.needId, needInvitations.needId))
    .where(
      and(
        segment,
        inArray(needInvitations.institutionId, [...ids]),
        eq(needInvitations.state, 'interested'),
        eq(needs.readers, 'everyone'),
      ),
    )
    .all();
  const worked = new Map<number, Set<string>>();
  for (const { id, segmentId } of [...posted, ...answered])
    worked.set(id, (worked.get(id) ?? new Set()).add(segmentId));
  return new Map([...worked].map(([id, segments]) => [id, segments.size]));
}
