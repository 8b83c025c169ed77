import type { Actor } from '../../app/accounts/permissions/actor';
import { dateInChina, dayAfter } from '../../app/calendar/working-days';
import { volunteerToLead } from '../../app/projects/lead.server';
import { leaveProject } from '../../app/projects/leave.server';
import { mergeProjects } from '../../app/projects/obsoletes.server';
import { findProject } from '../../app/projects/project.server';
import { retractOwnEvidence } from '../../app/projects/retraction.server';
import { planOf, runningProject, type DemoSides } from './made-project';
import { done, type Stage } from './stage';

/** Projects in trouble, but for those whose party nobody speaks for any more. */
export function projectTroubleScenes(stage: Stage, reviewer: Actor, sides: DemoSides): void {
  silent(stage, reviewer, sides);
  alone(stage, reviewer, sides);
  registeredTwice(stage, reviewer, sides);
  takenBack(stage, reviewer, sides);
}

/** Past its end, and nothing happened in it for two quarters. */
function silent(stage: Stage, reviewer: Actor, sides: DemoSides): void {
  const plan = planOf(stage, sides, ['堤防监测孪生', 'Twin of a dyke'], 230);
  const endsOn = dayAfter(dateInChina(stage.occasion().now), -200);
  runningProject(stage, reviewer, { ...plan, text: { ...plan.text, endsOn } });
}

/** Its only partner left: two parties are too few to go on. */
function alone(stage: Stage, reviewer: Actor, sides: DemoSides): void {
  const plan = planOf(stage, sides, ['工地扬尘孪生', 'Dust twin of a building site'], 17);
  const { id } = runningProject(stage, reviewer, plan);
  done(leaveProject(stage.db, sides.second.actor, { id, reason: '演示：业务调整' }, stage.occasion(7)));
}

/** The same work registered by both of its parties; the desk led one to the other. */
function registeredTwice(stage: Stage, reviewer: Actor, sides: DemoSides): void {
  const { first, second } = sides;
  const plan = planOf(stage, sides, ['会展人流孪生', 'Crowd twin of a fair'], 16);
  const kept = runningProject(stage, reviewer, plan);
  const again = { ...plan, lead: second, parts: [{ side: first, role: 'partner' as const }] };
  const double = runningProject(stage, reviewer, { ...again, work: plan.work.map((one) => ({ ...one, by: second })) });
  kept.listed(12);
  double.listed(12);
  const merging = { id: double.id, intoId: kept.id, reason: '演示：两家各登记了一次' };
  done(mergeProjects(stage.db, reviewer, merging, stage.occasion(8)));
}

/** Completed and listed; the firm took its evidence back. It is on record for the segment, so no figure moves. */
function takenBack(stage: Stage, reviewer: Actor, sides: DemoSides): void {
  const { db, occasion } = stage;
  const { first } = sides;
  const plan = planOf(stage, sides, ['机房能效孪生', 'Energy twin of a computer room'], 15);
  const project = runningProject(stage, reviewer, {
    ...plan,
    work: [{ by: first, segmentId: 'gis.cim', aim: 'build' }],
  });
  project.completed(10);
  project.listed(8);
  const contributionId = findProject(db, project.id)!.contributions[0]!.id;
  const taken = { id: project.id, contributionId, reason: '演示：产品已停售' };
  done(retractOwnEvidence(db, first.actor, taken, occasion(4)));
}

/**
 * Led by a public body for which nobody speaks any more: of one a partner would take over, of the other nobody, and it
 * came to the desk. Made before its last account goes.
 */
export function ledByTheBureau(stage: Stage, reviewer: Actor, sides: DemoSides) {
  const id = byTheBureau(stage, reviewer, sides, ['公交优先孪生', 'Twin of bus priority'], 14);
  byTheBureau(stage, reviewer, sides, ['隧道通风孪生', 'Twin of tunnel ventilation'], 45);
  return {
    /** Once its lead cannot act. */
    volunteer: () => done(volunteerToLead(stage.db, sides.second.actor, { id }, stage.occasion(0))),
  };
}

function byTheBureau(
  stage: Stage,
  reviewer: Actor,
  sides: DemoSides,
  name: readonly [zh: string, en: string],
  ago: number,
): number {
  const { bureau, second, university } = sides;
  const { id } = runningProject(stage, reviewer, {
    ...planOf(stage, sides, name, ago),
    lead: bureau,
    parts: [
      { side: second, role: 'partner' },
      { side: university, role: 'adviser' },
    ],
    work: [{ by: second, segmentId: 'control.dispatch', aim: 'explore' }],
  });
  return id;
}
