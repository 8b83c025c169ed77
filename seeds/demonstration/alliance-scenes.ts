import type { Actor } from '../../app/accounts/permissions/actor';
import { closedApplications } from './closed-applications';
import { colleagueScenes } from './colleague-scenes';
import { institutionScenes } from './institution-scenes';
import { aroundMembers } from './member-scenes';
import { makeMembers, type Members } from './members';
import { needScenes } from './need-scenes';
import { offerScenes } from './offer-scenes';
import { projectScenes } from './project-scenes';
import { openApplications } from './open-applications';
import type { CastName } from './people';
import type { Stage } from './stage';

/**
 * Firms of the alliance in every state: members, applications, claims, links, reports, changes, duplicates. Answers the
 * two members that act.
 */
export function allianceScenes(stage: Stage, cast: Record<CastName, Actor>): Members {
  const members = makeMembers(stage, cast);
  openApplications(stage, cast);
  closedApplications(stage, cast);
  aroundMembers(stage, cast, members);
  const offer = offerScenes(stage, cast, members);
  projectScenes(stage, members, cast.reviewer);
  institutionScenes(stage, cast, offer);
  needScenes(stage, cast, members);
  colleagueScenes(stage, cast, members);
  return members;
}
