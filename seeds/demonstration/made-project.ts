import type { Actor } from '../../app/accounts/permissions/actor';
import { consentTo } from '../../app/projects/answer.server';
import { emptyCharter, type CharterText } from '../../app/projects/charter';
import { standingContributions } from '../../app/projects/completion';
import { confirmContributions } from '../../app/projects/confirm.server';
import { beginProject } from '../../app/projects/draft.server';
import { inviteParty } from '../../app/projects/invite.server';
import { askForListing, checkListing } from '../../app/projects/listing.server';
import { moveMilestone } from '../../app/projects/milestones.server';
import type { Aim, InvitedRole, Visibility } from '../../app/projects/project-role';
import { findProject } from '../../app/projects/project.server';
import { proposeProject } from '../../app/projects/propose.server';
import { reviseProject } from '../../app/projects/revise.server';
import type { Step } from '../../app/projects/step-names';
import { takeStep } from '../../app/projects/steps.server';
import { partyKey, type Party } from '../../app/parties/party';
import { dateInChina, dayAfter } from '../../app/calendar/working-days';
import { done, type Stage } from './stage';

/** An organisation of the demonstration with somebody who acts for it. */
export interface DemoSide {
  readonly party: Party;
  readonly actor: Actor;
}

/** Who is in the made-up projects. */
export interface DemoSides {
  readonly first: DemoSide;
  readonly second: DemoSide;
  readonly university: DemoSide;
  /** Nobody speaks for it in the end. */
  readonly bureau: DemoSide;
  /** Nobody ever spoke for it. */
  readonly standards: Pick<DemoSide, 'party'>;
}

interface CharterPlan {
  readonly lead: DemoSide;
  readonly parts: readonly { readonly side: Pick<DemoSide, 'party'>; readonly role: InvitedRole }[];
  readonly text: Pick<CharterText, 'titleZh' | 'titleEn' | 'goalZh' | 'goalEn' | 'startsOn' | 'endsOn'>;
  readonly work: readonly { readonly by: DemoSide; readonly segmentId: string; readonly aim: Aim }[];
  readonly milestones?: readonly { readonly by: DemoSide; readonly title: string; readonly dueOn: string }[];
  readonly continuesId?: number;
  readonly visibility?: Visibility;
  /** Days before now on which it began; what follows comes a day later each. */
  readonly ago: number;
}

/** A plan whose parties can all say yes. */
export interface ProjectPlan extends CharterPlan {
  readonly parts: readonly { readonly side: DemoSide; readonly role: InvitedRole }[];
}

/** A made-up project that is written, agreed on and started, and what is done with it from then on. */
export function runningProject(stage: Stage, reviewer: Actor, plan: ProjectPlan) {
  const { db, occasion } = stage;
  const { lead, parts, ago } = plan;
  const id = charter(stage, plan);
  const partyOf = ({ party }: DemoSide) =>
    findProject(db, id)!.parties.find((one) => partyKey(one.party) === partyKey(party))!.id;
  done(proposeProject(db, lead.actor, { id, disclosed: true }, occasion(ago)));
  for (const { side } of parts)
    done(consentTo(db, side.actor, { id, revision: 1, disclosed: true }, occasion(ago - 1)));
  const step = (name: Step, daysAgo: number, reason: string | null = null) =>
    done(takeStep(db, lead.actor, { id, revision: 1, step: name, reason }, occasion(daysAgo)));
  step('start', ago - 2);

  /** Its owner reports a milestone, and another accepts it. */
  const reached = (place: number, owner: DemoSide, judge: DemoSide, daysAgo: number) => {
    const milestoneId = findProject(db, id)!.milestones[place]!.id;
    const told = { id, milestoneId, text: '演示：已做完' };
    done(moveMilestone(db, owner.actor, { ...told, move: 'report' }, occasion(daysAgo)));
    done(moveMilestone(db, judge.actor, { ...told, text: null, move: 'accept' }, occasion(daysAgo - 1)));
  };
  const listed = (daysAgo: number, move: 'list' | 'return' | 'withhold' = 'list', reason: string | null = null) => {
    if (move !== 'withhold') done(askForListing(db, lead.actor, { id, move: 'submit' }, occasion(daysAgo)));
    done(checkListing(db, reviewer, { id, move, revision: 1, reason }, occasion(daysAgo - 1)));
  };
  const completed = (daysAgo: number) => {
    step('close', daysAgo);
    for (const side of [lead, ...parts.map((part) => part.side)]) {
      const own = partyOf(side);
      const answers = standingContributions(findProject(db, id)!).map((one) => ({
        contributionId: one.id,
        answer: one.partyId === own ? ('own' as const) : ('confirm' as const),
        reason: null,
      }));
      done(confirmContributions(db, side.actor, { id, answers }, occasion(daysAgo - 1)));
    }
  };
  return { id, partyOf, step, reached, listed, completed };
}

/** Writes a plan as a draft with its invitations prepared; answers the project's number. */
export function charter({ db, occasion }: Stage, plan: CharterPlan): number {
  const { lead, parts, text, work, milestones = [], continuesId = null, visibility = 'public', ago } = plan;
  const { titleZh } = text;
  const { id } = done(beginProject(db, lead.actor, { party: lead.party, titleZh, continuesId }, occasion(ago)));
  for (const { side, role } of parts)
    done(inviteParty(db, lead.actor, { id, party: side.party, role, note: null }, occasion(ago)));
  const { parties } = findProject(db, id)!;
  const numberOf = ({ party }: DemoSide) => parties.find((one) => partyKey(one.party) === partyKey(party))!.id;
  const whole: CharterText = {
    ...emptyCharter,
    ...text,
    visibility,
    contributions: work.map(({ by, ...one }) => ({ ...one, partyId: numberOf(by), customerId: null })),
    milestones: milestones.map(({ by, ...one }) => ({ ...one, id: null, partyId: numberOf(by) })),
  };
  done(reviseProject(db, lead.actor, { id, revision: 1, charter: whole }, occasion(ago)));
  return id;
}

const madeUp = { goalZh: '演示用的项目，并不存在。', goalEn: 'Made up for the demonstration.' } as const;

/** A plan of the first firm with the second, that ends yesterday; what is particular to a project is said over it. */
export function planOf(
  stage: Stage,
  { first, second }: Pick<DemoSides, 'first' | 'second'>,
  name: readonly [zh: string, en: string],
  ago: number,
) {
  const today = dateInChina(stage.occasion().now);
  return {
    lead: first,
    parts: [{ side: second, role: 'partner' }],
    text: {
      titleZh: `${name[0]}（演示）`,
      titleEn: `${name[1]} (demonstration)`,
      ...madeUp,
      startsOn: dayAfter(today, -ago),
      endsOn: dayAfter(today, -1),
    },
    work: [{ by: first, segmentId: 'gis.cim', aim: 'explore' }],
    ago,
  } satisfies ProjectPlan;
}
