import type { Actor } from '../../app/accounts/permissions/actor';
import { closedApplications } from './closed-applications';
import { colleagueScenes } from './colleague-scenes';
import { institutionScenes, leaveBureau } from './institution-scenes';
import { aroundMembers } from './member-scenes';
import { makeMembers, type Members } from './members';
import { needScenes } from './need-scenes';
import { offerScenes } from './offer-scenes';
import type { DemoSide, DemoSides } from './made-project';
import { projectLifeScenes, type DemoCases } from './project-life-scenes';
import { projectScenes } from './project-scenes';
import { ledByTheBureau, projectTroubleScenes } from './project-trouble-scenes';
import { projectTurnScenes } from './project-turn-scenes';
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
  const institutions = institutionScenes(stage, cast, offer);
  const sides: DemoSides = {
    ...institutions,
    first: { party: { kind: 'company', id: members.firstId }, actor: members.first },
    second: { party: { kind: 'company', id: members.secondId }, actor: members.second },
  };
  const cases = projectLifeScenes(stage, cast.reviewer, sides);
  projectTurnScenes(stage, cast.reviewer, sides);
  projectTroubleScenes(stage, cast.reviewer, sides);
  const orphan = ledByTheBureau(stage, cast.reviewer, sides);
  leaveBureau(stage, sides.bureau);
  orphan.volunteer();
  needScenes(stage, cast, members);
  colleagueScenes(stage, cast, members);
  return { members, university: sides.university, cases };
}
