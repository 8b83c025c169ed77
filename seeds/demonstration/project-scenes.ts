import type { Actor } from '../../app/accounts/permissions/actor';
import { consentTo } from '../../app/projects/answer.server';
import { emptyCharter } from '../../app/projects/charter';
import { confirmContributions } from '../../app/projects/confirm.server';
import { beginProject } from '../../app/projects/draft.server';
import { inviteParty } from '../../app/projects/invite.server';
import { askForListing, checkListing } from '../../app/projects/listing.server';
import { findProject } from '../../app/projects/project.server';
import { proposeProject } from '../../app/projects/propose.server';
import { reviseProject } from '../../app/projects/revise.server';
import { takeStep } from '../../app/projects/steps.server';
import type { Step } from '../../app/projects/step-names';
import type { Members } from './members';
import { done, type Stage } from './stage';

const reaches = {
  draft: '草稿',
  forming: '组建中',
  agreed: '已商定',
  running: '进行中',
  closing: '验收中',
  completed: '待核对公开',
  stopped: '已中止',
  withdrawn: '已撤回',
  listed: '已公开',
} as const;
type Reached = keyof typeof reaches;
const order = Object.keys(reaches) as Reached[];

/** A made-up project in every state, each led by the first member firm with the second as its partner. */
export function projectScenes(stage: Stage, members: Members, reviewer: Actor): void {
  order.forEach((reached, place) => makeProject(stage, members, reviewer, reached, 14 - place));
}

function makeProject(stage: Stage, members: Members, reviewer: Actor, reached: Reached, ago: number): void {
  const { first, second } = members;
  const id = draft(stage, members, reached, ago);
  if (reached === 'draft') return;
  done(proposeProject(stage.db, first, { id, disclosed: true }, stage.occasion(ago)));
  if (reached === 'forming') return;
  const step = (name: Step, reason: string | null = null) =>
    done(takeStep(stage.db, first, { id, revision: 1, step: name, reason }, stage.occasion(ago - 2)));
  done(consentTo(stage.db, second, { id, revision: 1, disclosed: true }, stage.occasion(ago - 1)));
  if (reached === 'withdrawn') step('withdraw', '演示：各方改了计划');
  if (reached === 'agreed' || reached === 'withdrawn') return;
  step('start');
  if (reached === 'stopped') step('stop', '演示：场地不再可用');
  if (reached === 'running' || reached === 'stopped') return;
  step('close');
  if (reached === 'closing') return;
  confirm(stage, first, id, ago - 3);
  confirm(stage, second, id, ago - 3);
  done(askForListing(stage.db, first, { id, move: 'submit' }, stage.occasion(ago - 4)));
  if (reached === 'completed') return;
  done(checkListing(stage.db, reviewer, { id, move: 'list', revision: 1, reason: null }, stage.occasion(ago - 5)));
}

function draft(stage: Stage, { first, firstId, secondId }: Members, reached: Reached, ago: number): number {
  const titleZh = `路口数字孪生试点（演示，${reaches[reached]}）`;
  const party = { kind: 'company', id: firstId } as const;
  const { id } = done(beginProject(stage.db, first, { party, titleZh }, stage.occasion(ago)));
  const invited = { id, party: { kind: 'company', id: secondId } as const, role: 'partner' as const, note: null };
  const { partyId } = done(inviteParty(stage.db, first, invited, stage.occasion(ago)));
  const lead = findProject(stage.db, id)!.parties[0]!.id;
  // What is in public explores only: made-up evidence would move the figures of a real region.
  const explores = reached === 'listed';
  const charter = {
    ...emptyCharter,
    titleZh,
    titleEn: `Digital twin of a crossing (demonstration, ${reached})`,
    goalZh: '演示用的项目，并不存在。',
    goalEn: 'Made up for the demonstration.',
    contributions: [
      {
        partyId: lead,
        segmentId: 'gis.cim',
        aim: explores ? ('explore' as const) : ('build' as const),
        customerId: null,
      },
      {
        partyId,
        segmentId: 'fusion.governance',
        aim: explores ? ('explore' as const) : ('demonstrate' as const),
        customerId: null,
      },
    ],
  };
  done(reviseProject(stage.db, first, { id, revision: 1, charter }, stage.occasion(ago)));
  return id;
}

function confirm(stage: Stage, actor: Actor, id: number, ago: number): void {
  const project = findProject(stage.db, id)!;
  const own = project.parties.find(({ side }) => side.accounts.includes(actor.accountId))!.id;
  const answers = project.contributions.map((one) => ({
    contributionId: one.id,
    answer: one.partyId === own ? ('own' as const) : ('confirm' as const),
    reason: null,
  }));
  done(confirmContributions(stage.db, actor, { id, answers }, stage.occasion(ago)));
}
