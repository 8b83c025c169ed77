import { desc, eq } from 'drizzle-orm';
import { keptUnderDataVersion } from '../../../db/kept';
import type { Database } from '../../../db/client';
import { caseStudies, projectParties } from '../../../db/schema/index';
import type { PublicProject } from '../../projects/public/public-project';
import { publicProjects } from '../../projects/public/public-projects.server';
import { findCase, type CaseStudy } from '../case-study.server';

/** A published case study with the listed project it is about. */
export interface PublicCase {
  readonly study: CaseStudy;
  readonly project: PublicProject;
}

const kept = keptUnderDataVersion<'all', readonly PublicCase[]>((db) => {
  const projects = new Map(publicProjects(db).map((project) => [project.id, project]));
  const concealed = new Set(
    db
      .select({ id: projectParties.id, united: projectParties.unitedWithId })
      .from(projectParties)
      .where(eq(projectParties.disclosed, false))
      .all()
      .flatMap(({ id, united }) => (united === null ? [id] : [])),
  );
  return db
    .select()
    .from(caseStudies)
    .where(eq(caseStudies.state, 'published'))
    .orderBy(desc(caseStudies.publishedAt), desc(caseStudies.projectId))
    .all()
    .flatMap((study) => {
      const project = projects.get(study.projectId);
      return project && !namesAny(study, concealed) ? [{ study, project }] : [];
    });
});

/** Every case study that everybody may read, the newest first; the same objects until the data change. */
export function publicCases(db: Database): readonly PublicCase[] {
  return kept(db, 'all');
}

/** Does a published text name a party that has concealed itself since? */
function namesAny({ named }: Pick<CaseStudy, 'named'>, concealed: ReadonlySet<number>): boolean {
  return (JSON.parse(named ?? '[]') as number[]).some((id) => concealed.has(id));
}

/** One of them; null where there is none that everybody may read. */
export function findPublicCase(db: Database, projectId: number): PublicCase | null {
  return publicCases(db).find(({ project }) => project.id === projectId) ?? null;
}

/** What stands in the place of one that was published and is not now, while its project is in public; else null. */
export function caseTombstone(db: Database, projectId: number): PublicCase | null {
  const project = publicProjects(db).find(({ id }) => id === projectId);
  const study = project && findCase(db, projectId);
  return project && study && study.publishedAt !== null && study.state !== 'published' ? { study, project } : null;
}
