import type { Database } from '../../db/client';
import {
  institutions,
  projectContributions,
  projectParties,
  projectRevisions,
  projectRoleSpans,
  projects,
} from '../../db/schema/index';

interface Member {
  readonly companyId?: number;
  readonly institutionId?: number;
  readonly role: typeof projectRoleSpans.$inferInsert.role;
  readonly disclosed?: boolean;
  readonly until?: string;
  readonly segment?: string;
}

interface Written {
  readonly title: string;
  readonly members: readonly Member[];
  readonly more?: Partial<typeof projects.$inferInsert>;
  readonly visibility?: 'public' | 'parties';
}

/** A project as the database holds it when the desk has listed it; made without its commands. Answers its id. */
export function listedProject(db: Database, { title, members, more = {}, visibility = 'public' }: Written): number {
  const at = '2026-03-01T02:00:00.000Z';
  const row = { createdAt: at, activeAt: at, agreedAt: at, startedAt: at, regionCode: '440100' };
  const { id } = db
    .insert(projects)
    .values({ state: 'running', revision: 1, agreedRevision: 1, listing: 'listed', listedRevision: 1, ...row, ...more })
    .returning({ id: projects.id })
    .get();
  const revision = { projectId: id, revision: 1, titleZh: title, titleEn: `${title} en`, goalZh: '目标' };
  db.insert(projectRevisions)
    .values({ ...revision, visibility, createdAt: at })
    .run();
  for (const { companyId = null, institutionId = null, role, disclosed = true, until = null, segment } of members) {
    const { id: partyId } = db
      .insert(projectParties)
      .values({ projectId: id, companyId, institutionId, disclosed })
      .returning({ id: projectParties.id })
      .get();
    const span = { projectId: id, partyId, role, startedAt: at, endedAt: until };
    db.insert(projectRoleSpans).values(span).run();
    if (segment)
      db.insert(projectContributions)
        .values({ projectId: id, revision: 1, partyId, segmentId: segment, aim: 'build' })
        .run();
  }
  return id;
}

export function madeUpInstitution(db: Database, slug: string, kind: 'university' | 'government' | 'other'): number {
  const at = '2026-03-01T02:00:00.000Z';
  const names = { slug, nameZh: `${slug}机构`, nameEn: `${slug} institution`, sortKey: slug };
  return db
    .insert(institutions)
    .values({ ...names, kind, regionCode: '440100', source: 'made up', createdAt: at, updatedAt: at })
    .returning({ id: institutions.id })
    .get().id;
}
