import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { projectParties, projects } from '../../db/schema/index';
import type { Language } from '../i18n/language';
import { partyKey } from '../parties/party';
import { namesAnyOf } from '../parties/party-people.server';
import { titlesOf } from './own-projects.server';
import type { Project } from './project';
import { projectsNumbered } from './project.server';
import { projectReference } from './reference';

/** Another project that may be the same, and by what: the reviewer judges. */
export interface LikeProject {
  readonly id: number;
  readonly reference: string;
  readonly title: string;
  readonly sharedParties: number;
  readonly sharedSegments: number;
  readonly sameTitle: boolean;
}

/**
 * Projects that may be the same as this one: at least one party in common and the same title or a segment in common, the
 * likest first. At most five.
 */
export function likeProjects(db: Database, project: Project, language: Language): LikeProject[] {
  const ids = db
    .selectDistinct({ id: projects.id, shared: sql<number>`count(distinct ${projectParties.id})` })
    .from(projectParties)
    .innerJoin(projects, eq(projects.id, projectParties.projectId))
    .where(
      and(
        namesAnyOf(
          projectParties,
          project.parties.map(({ party }) => party),
        ),
        ne(projects.id, project.id),
        isNull(projects.mergedIntoId),
        inArray(projects.state, ['agreed', 'running', 'closing', 'completed', 'stopped']),
      ),
    )
    .groupBy(projects.id)
    .orderBy(sql`2 desc`, projects.id)
    .limit(50)
    .all()
    .map(({ id }) => id);
  const titles = titlesOf(db, [project.id, ...ids], language);
  const own = new Set(project.parties.map(({ party }) => partyKey(party)));
  const segments = new Set(project.contributions.map(({ segmentId }) => segmentId));
  return projectsNumbered(db, ids)
    .map((other) => ({
      id: other.id,
      reference: projectReference(other.id),
      title: titles.get(other.id)!,
      sharedParties: other.parties.filter(({ party }) => own.has(partyKey(party))).length,
      sharedSegments: new Set(
        other.contributions.flatMap(({ segmentId }) => (segments.has(segmentId) ? [segmentId] : [])),
      ).size,
      sameTitle: plain(titles.get(other.id)!) === plain(titles.get(project.id)!),
    }))
    .filter(({ sameTitle, sharedSegments }) => sameTitle || sharedSegments > 0)
    .sort((one, other) => likeness(other) - likeness(one))
    .slice(0, 5);
}

const plain = (title: string) => title.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
const likeness = ({ sharedParties, sharedSegments, sameTitle }: LikeProject) =>
  sharedParties + sharedSegments + (sameTitle ? 10 : 0);
