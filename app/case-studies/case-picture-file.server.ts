import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { ownParty } from '../projects/own-party';
import { findProject } from '../projects/project.server';
import { isWritable } from './case-state';
import { findCase, picturesOf, type CasePicture } from './case-study.server';
import { findPublicCase } from './public/public-cases.server';
import { leadOf } from '../projects/parties-now';

/**
 * A picture of a case study by the digest of its bytes: everybody's once published; before, of its lead, and once it was
 * sent of the project's parties and the desk. Null for anybody else.
 */
export function findCasePicture(
  db: Database,
  actor: Actor | null,
  projectId: number,
  digest: string,
): { readonly picture: CasePicture; readonly everybodys: boolean } | null {
  const picture = picturesOf(db, projectId).find((one) => one.digest === digest);
  if (!picture) return null;
  if (findPublicCase(db, projectId)) return { picture, everybodys: true };
  return actor && maySee(db, actor, projectId) ? { picture, everybodys: false } : null;
}

function maySee(db: Database, actor: Actor, projectId: number): boolean {
  const [project, study] = [findProject(db, projectId), findCase(db, projectId)];
  if (!project || !study) return false;
  const own = ownParty(project, actor);
  if (own && leadOf(project)?.id === own.id) return true;
  if (isWritable(study.state)) return false;
  const thing = { regionCode: project.regionCode, conflicted: project.parties.flatMap(({ side }) => side.accounts) };
  return (own !== null && own.spans.length > 0) || can(actor, 'project.check', thing);
}
