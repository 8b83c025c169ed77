import type { Actor } from '../../app/accounts/permissions/actor';
import { closedApplications } from './closed-applications';
import { colleagueScenes } from './colleague-scenes';
import { institutionScenes } from './institution-scenes';
import { aroundMembers } from './member-scenes';
import { makeMembers, type Members } from './members';
import { needScenes } from './need-scenes';
import { offerScenes } from './offer-scenes';
import type { DemoSide } from './made-project';
import { projectLifeScenes, type DemoCases } from './project-life-scenes';
import { projectScenes } from './project-scenes';
import { openApplications } from './open-applications';
import type { CastName } from './people';
import type { Stage } from './stage';

interface AllianceMade {
  readonly members: Members;
  readonly university: DemoSide;
  readonly cases: DemoCases;
}

/**
 * Firms of the alliance in every state: members, applications, claims, links, reports, changes, duplicates. Answers the
 * two members that act, the university, and the projects of which case studies are written.
 */
export function allianceScenes(stage: Stage, cast: Record<CastName, Actor>): AllianceMade {
  const members = makeMembers(stage, cast);
  openApplications(stage, cast);
  closedApplications(stage, cast);
  aroundMembers(stage, cast, members);
  const offer = offerScenes(stage, cast, members);
  projectScenes(stage, members, cast.reviewer);
  const university = institutionScenes(stage, cast, offer);
  const cases = projectLifeScenes(stage, members, cast.reviewer, university);
  needScenes(stage, cast, members);
  colleagueScenes(stage, cast, members);
  return { members, university, cases };
}
