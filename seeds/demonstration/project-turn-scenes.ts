import { dateInChina, dayAfter } from '../../app/calendar/working-days';
import { agreeNow } from '../../app/projects/agreement.server';
import { consentTo, declineInvitation } from '../../app/projects/answer.server';
import { charterOf } from '../../app/projects/charter.server';
import { confirmContributions } from '../../app/projects/confirm.server';
import { revokeInvitation } from '../../app/projects/invite.server';
import { answerLead, askToLead } from '../../app/projects/lead.server';
import { moveMilestone } from '../../app/projects/milestones.server';
import type { MilestoneMove } from '../../app/projects/milestone-state';
import { addOutput } from '../../app/projects/outputs.server';
import { findProject } from '../../app/projects/project.server';
import { discardProject, proposeProject } from '../../app/projects/propose.server';
import { reviseProject } from '../../app/projects/revise.server';
import type { Actor } from '../../app/accounts/permissions/actor';
import { partyKey } from '../../app/parties/party';
import { charter, planOf, runningProject, type DemoSide, type DemoSides } from './made-project';
import { done, type Stage } from './stage';

/**
 * Projects at each turn of their work: every answer to an invitation, every milestone, role, offer to lead and answer.
 */
export function projectTurnScenes(stage: Stage, reviewer: Actor, sides: DemoSides): void {
  invitationsAnswered(stage, sides);
  discarded(stage, sides);
  milestonesOfAllKinds(stage, reviewer, sides);
  leadRefused(stage, sides);
  confirmedByHalf(stage, reviewer, sides);
  amended(stage, sides);
}

const partyOf = ({ db }: Stage, id: number, { party }: DemoSide) =>
  findProject(db, id)!.parties.find((one) => partyKey(one.party) === partyKey(party))!.id;

/** One accepted, one declined, one taken back, one lapsed; then the lead agreed with who was there. */
function invitationsAnswered(stage: Stage, sides: DemoSides): void {
  const { first, second, university, bureau, standards } = sides;
  const { db, occasion } = stage;
  const ago = 40;
  const plan = planOf(stage, sides, ['隧道通风孪生', 'Twin of a tunnel’s ventilation'], ago);
  const others = [university, bureau, standards].map((side) => ({ side, role: 'funder' as const }));
  const id = charter(stage, { ...plan, parts: [...plan.parts, ...others] });
  done(proposeProject(db, first.actor, { id, disclosed: true }, occasion(ago)));
  done(consentTo(db, second.actor, { id, revision: 1, disclosed: true }, occasion(ago - 2)));
  done(declineInvitation(db, university.actor, { id, reason: '演示：今年没有课题经费' }, occasion(ago - 2)));
  done(revokeInvitation(db, first.actor, { id, invited: partyOf(stage, id, bureau) }, occasion(ago - 3)));
  done(agreeNow(db, first.actor, { id, revision: 1 }, occasion(3)));
}

function discarded(stage: Stage, sides: DemoSides): void {
  const plan = planOf(stage, sides, ['不再需要的草稿', 'A draft nobody needs'], 9);
  const id = charter(stage, { ...plan, parts: [] });
  done(discardProject(stage.db, sides.first.actor, { id }, stage.occasion(8)));
}

/** In public, with a milestone in each state, an output not published yet, and the site and the equipment of others. */
function milestonesOfAllKinds(stage: Stage, reviewer: Actor, sides: DemoSides): void {
  const { second, university, bureau } = sides;
  const { db, occasion } = stage;
  const day = (days: number) => dayAfter(dateInChina(occasion().now), days);
  const plan = planOf(stage, sides, ['路灯运维孪生', 'Twin of street lighting'], 18);
  const { id, listed } = runningProject(stage, reviewer, {
    ...plan,
    lead: second,
    parts: [
      { side: bureau, role: 'site' },
      { side: university, role: 'facility' },
    ],
    text: { ...plan.text, endsOn: day(120) },
    work: [
      { by: second, segmentId: 'control.operation', aim: 'explore' },
      { by: bureau, segmentId: 'control.operation', aim: 'explore' },
    ],
    milestones: lightingMilestones(sides, day),
  });
  listed(15);
  const move = (place: number, { actor }: DemoSide, name: MilestoneMove, daysAgo: number) => {
    const milestoneId = findProject(db, id)!.milestones[place]!.id;
    const text = name === 'accept' ? null : '演示：见附件记录';
    done(moveMilestone(db, actor, { id, milestoneId, move: name, text }, occasion(daysAgo)));
  };
  move(0, second, 'report', 12);
  move(0, bureau, 'accept', 11);
  move(1, second, 'report', 6);
  move(1, bureau, 'return', 5);
  move(2, university, 'report', 4);
  move(4, second, 'drop', 3);
  const output = { kind: 'data', title: '演示：灯杆编码表', identifier: null, url: null } as const;
  done(addOutput(db, second.actor, { id, output }, occasion(2)));
  done(askToLead(db, second.actor, { id, asked: partyOf(stage, id, university) }, occasion(1)));
}

const lightingMilestones = ({ second, university, bureau }: DemoSides, day: (days: number) => string) => [
  { by: second, title: '演示：灯杆编码', dueOn: day(-9) },
  { by: second, title: '演示：故障识别', dueOn: day(-4) },
  { by: university, title: '演示：照度实验', dueOn: day(-3) },
  { by: bureau, title: '演示：一条街试点', dueOn: day(30) },
  { by: second, title: '演示：全区推广', dueOn: day(100) },
];

/** The lead was offered twice: declined, then taken back. */
function leadRefused(stage: Stage, sides: DemoSides): void {
  const { first, second } = sides;
  const { db, occasion } = stage;
  const plan = planOf(stage, sides, ['管廊巡检孪生', 'Twin of a utility tunnel'], 14);
  const { id } = runningProject(stage, first.actor, { ...plan, visibility: 'parties' });
  const asked = partyOf(stage, id, second);
  done(askToLead(db, first.actor, { id, asked }, occasion(9)));
  done(answerLead(db, second.actor, { id, answer: 'decline' }, occasion(8)));
  done(askToLead(db, first.actor, { id, asked }, occasion(7)));
  done(answerLead(db, first.actor, { id, answer: 'withdraw' }, occasion(6)));
}

/** Closing: one party has not seen the work, another disputes it. */
function confirmedByHalf(stage: Stage, reviewer: Actor, sides: DemoSides): void {
  const { second, university } = sides;
  const { db, occasion } = stage;
  const plan = planOf(stage, sides, ['泵站调度孪生', 'Twin of a pumping station'], 13);
  const { id, step, listed } = runningProject(stage, reviewer, {
    ...plan,
    parts: [...plan.parts, { side: university, role: 'funder' }],
  });
  listed(10);
  step('close', 5);
  const { contributions } = findProject(db, id)!;
  const contributionId = contributions[0]!.id;
  const say = ({ actor }: DemoSide, answer: 'not-seen' | 'dispute', reason: string | null) =>
    done(confirmContributions(db, actor, { id, answers: [{ contributionId, answer, reason }] }, occasion(4)));
  say(second, 'not-seen', null);
  say(university, 'dispute', '演示：验收记录缺一页');
}

/** Running under its first revision while a second one waits for the partner; one supplies the other. */
function amended(stage: Stage, sides: DemoSides): void {
  const { first, second } = sides;
  const { db, occasion } = stage;
  const plan = planOf(stage, sides, ['停车诱导孪生', 'Parking guidance twin'], 12);
  const { id } = runningProject(stage, first.actor, plan);
  const { roles: _roles, ...text } = charterOf(db, id, 1);
  const supply = { partyId: partyOf(stage, id, second), segmentId: 'sensing.sensor', aim: 'supply' as const };
  const contributions = [...text.contributions, { ...supply, customerId: partyOf(stage, id, first) }];
  done(reviseProject(db, first.actor, { id, revision: 1, charter: { ...text, contributions } }, occasion(4)));
}
