import type { Actor } from '../../app/accounts/permissions/actor';
import { dateInChina, dayAfter } from '../../app/calendar/working-days';
import { leaveProject } from '../../app/projects/leave.server';
import { answerLead, askToLead } from '../../app/projects/lead.server';
import { addOutput, moveOutput } from '../../app/projects/outputs.server';
import { planOf, runningProject, type DemoSide, type DemoSides } from './made-project';
import { done, type Stage } from './stage';

/** The projects of which case studies are written. */
export interface DemoCases {
  readonly published: number;
  readonly sent: number;
  readonly draft: number;
}

/**
 * Projects in public at what happens to them: completed with outputs and one withdrawn, continued under another lead, a
 * partner gone, stopped, withheld, returned. What is in public explores, or builds what its firm is on record for: no
 * figure of a real region moves.
 */
export function projectLifeScenes(stage: Stage, reviewer: Actor, sides: DemoSides): DemoCases {
  const published = completedProject(stage, reviewer, sides);
  followUp(stage, reviewer, sides, published);
  partnerLeft(stage, reviewer, sides);
  stoppedInPublic(stage, reviewer, sides);
  const sent = shortProject(stage, reviewer, sides, '园区能耗孪生', 'Energy twin of a park');
  const draft = shortProject(stage, reviewer, sides, '桥梁监测孪生', 'Monitoring twin of a bridge');
  notShown(stage, reviewer, sides);
  return { published, sent, draft };
}

/** Milestones reached, one later than first planned would show; two outputs, one of them withdrawn. */
function completedProject(stage: Stage, reviewer: Actor, sides: DemoSides): number {
  const { first, second, university } = sides;
  const today = dateInChina(stage.occasion().now);
  const plan = planOf(stage, sides, ['地铁口客流孪生', 'Crowd twin of a metro exit'], 28);
  const project = runningProject(stage, reviewer, {
    ...plan,
    parts: [...plan.parts, { side: university, role: 'adviser' }],
    // Its firm is on record for this already: a ground more, and no figure moves.
    work: [
      { by: first, segmentId: 'gis.cim', aim: 'build' },
      { by: second, segmentId: 'fusion.governance', aim: 'explore' },
    ],
    milestones: [
      { by: first, title: '演示：三维底图接入客流数据', dueOn: dayAfter(today, -22) },
      { by: second, title: '演示：早高峰试运行', dueOn: dayAfter(today, -18) },
    ],
  });
  project.reached(0, first, second, 24);
  project.reached(1, second, first, 22);
  const report = output(stage, first, project.id, '演示：客流数据接入指南');
  const trial = output(stage, first, project.id, '演示：早期试用版');
  for (const outputId of [report, trial]) move(stage, first, { id: project.id, outputId, move: 'publish' }, 21);
  move(stage, first, { id: project.id, outputId: trial, move: 'withdraw' }, 19, '演示：已被新版取代');
  project.completed(20);
  project.listed(18);
  return project.id;
}

function output({ db, occasion }: Stage, { actor }: DemoSide, id: number, title: string): number {
  const made = { kind: 'report' as const, title, identifier: null, url: null };
  return done(addOutput(db, actor, { id, output: made }, occasion(21))).outputId;
}

function move(
  { db, occasion }: Stage,
  { actor }: DemoSide,
  moving: { id: number; outputId: number; move: 'publish' | 'withdraw' },
  ago: number,
  reason: string | null = null,
): void {
  done(moveOutput(db, actor, { ...moving, reason }, occasion(ago)));
}

/** It continues the first, and its lead has handed over. */
function followUp(stage: Stage, reviewer: Actor, sides: DemoSides, continuesId: number): void {
  const { first, second } = sides;
  const { db, occasion } = stage;
  const today = dateInChina(occasion().now);
  const plan = planOf(stage, sides, ['地铁口客流孪生二期', 'Crowd twin of a metro exit, phase two'], 16);
  const { id, partyOf, listed } = runningProject(stage, reviewer, {
    ...plan,
    continuesId,
    text: { ...plan.text, endsOn: dayAfter(today, 90) },
    milestones: [
      { by: first, title: '演示：换乘站试点', dueOn: dayAfter(today, -2) },
      { by: second, title: '演示：全线推广', dueOn: dayAfter(today, 60) },
    ],
  });
  listed(13);
  done(askToLead(db, first.actor, { id, asked: partyOf(second) }, occasion(11)));
  done(answerLead(db, second.actor, { id, answer: 'accept' }, occasion(10)));
}

/** A partner left; what it had to do is its lead's now, and overdue. */
function partnerLeft(stage: Stage, reviewer: Actor, sides: DemoSides): void {
  const { first, second, university } = sides;
  const { db, occasion } = stage;
  const today = dateInChina(occasion().now);
  const plan = planOf(stage, sides, ['内涝预警孪生', 'Flood warning twin'], 15);
  const { id, listed } = runningProject(stage, reviewer, {
    ...plan,
    parts: [...plan.parts, { side: university, role: 'partner' }],
    text: { ...plan.text, endsOn: dayAfter(today, 30) },
    milestones: [
      { by: second, title: '演示：雨量站接入', dueOn: dayAfter(today, -3) },
      { by: first, title: '演示：易涝点模型', dueOn: dayAfter(today, 20) },
    ],
  });
  listed(12);
  done(leaveProject(db, second.actor, { id, reason: '演示：人手不足' }, occasion(6)));
}

function stoppedInPublic(stage: Stage, reviewer: Actor, sides: DemoSides): void {
  const plan = planOf(stage, sides, ['码头吊机孪生', 'Twin of a quay crane'], 20);
  const { listed, step } = runningProject(stage, reviewer, plan);
  listed(17);
  step('stop', 9, '演示：场地停用');
}

/** Completed and listed without more. */
function shortProject(stage: Stage, reviewer: Actor, sides: DemoSides, zh: string, en: string): number {
  const { id, completed, listed } = runningProject(stage, reviewer, planOf(stage, sides, [zh, en], 12));
  completed(9);
  listed(7);
  return id;
}

/** One the desk returned, and one it took from the public. */
function notShown(stage: Stage, reviewer: Actor, sides: DemoSides): void {
  const returned = runningProject(stage, reviewer, planOf(stage, sides, ['公开申请退回', 'Listing returned'], 11));
  returned.listed(8, 'return', '演示：请写明分工');
  const withheld = runningProject(stage, reviewer, planOf(stage, sides, ['暂不公开', 'Withheld'], 11));
  withheld.listed(8);
  withheld.listed(5, 'withhold', '演示：正在核实');
}
