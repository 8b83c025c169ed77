import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { keptUnderDataVersion } from '../../db/kept';
import { projectParties, projectRevisions, projectRoleSpans, projects } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { setOf, type CompanySet } from './company-set';

/** Who takes part in listed collaboration projects, as everybody may see. */
interface ProjectFirms {
  readonly set: CompanySet;
  /** The same for the same firms: what is computed from them is kept under it. */
  readonly mark: string;
}

/**
 * Companies with a part, now or once, in a project in public, where they disclosed themselves: the parties that pages
 * of projects name (app/projects/public/public-projects.server.ts; a test holds the two against each other). `of`: one
 * company alone. Exported for the test that reads the query plan.
 */
export function listedParts(db: Database | Transaction, of: number | null) {
  const { companyId, projectId, disclosed, unitedWithId, id } = projectParties;
  const asListed = and(
    eq(projectRevisions.projectId, projects.id),
    eq(projectRevisions.revision, projects.listedRevision),
    eq(projectRevisions.visibility, 'public'),
  );
  const hasRole = sql`exists (select 1 from ${projectRoleSpans} where ${projectRoleSpans.partyId} = ${id})`;
  return db
    .selectDistinct({ companyId: sql<number>`${companyId}` })
    .from(projects)
    .innerJoin(projectRevisions, asListed)
    .innerJoin(projectParties, eq(projectId, projects.id))
    .where(
      and(
        // The unary plus keeps SQLite from the many rows that are no duplicate and united with none.
        of === null ? eq(projects.listing, 'listed') : and(eq(companyId, of), sql`+${projects.listing} = 'listed'`),
        sql`+${projects.mergedIntoId} is null`,
        sql`+${companyId} is not null`,
        eq(disclosed, true),
        sql`+${unitedWithId} is null`,
        hasRole,
      ),
    );
}

const kept = keptUnderDataVersion<'all', ProjectFirms>((db) => {
  const ids = listedParts(db, null)
    .all()
    .map(({ companyId }) => companyId)
    .sort((a, b) => a - b);
  return { set: setOf(ids), mark: createHash('sha256').update(JSON.stringify(ids)).digest('base64url') };
});

/** The firms of listed projects, read once a commit along the listed ones alone, however many firms there are. */
export function firmsInProjects(db: Database): ProjectFirms {
  return kept(db, 'all');
}

/** Whether one company is among them, as it stands in a transaction. */
export function isInProject(tx: Transaction, companyId: number): boolean {
  return listedParts(tx, companyId).limit(1).get() !== undefined;
}
