import { eq } from 'drizzle-orm';
import type { Actor } from '../../app/accounts/permissions/actor';
import type { Occasion } from '../../app/accounts/occasion.server';
import { agreeNow } from '../../app/projects/agreement.server';
import { consentTo, declineInvitation, discloseParty } from '../../app/projects/answer.server';
import { charterOf } from '../../app/projects/charter.server';
import { standingContributions } from '../../app/projects/completion';
import { confirmContributions } from '../../app/projects/confirm.server';
import { endAtDesk, nameLead } from '../../app/projects/desk-steps.server';
import { discardProject, proposeProject } from '../../app/projects/propose.server';
import { inviteParty, revokeInvitation } from '../../app/projects/invite.server';
import { answerLead, askToLead, volunteerToLead } from '../../app/projects/lead.server';
import { leaveProject, removeParty } from '../../app/projects/leave.server';
import { askForListing, checkListing } from '../../app/projects/listing.server';
import { moveMilestone } from '../../app/projects/milestones.server';
import { addOutput, moveOutput } from '../../app/projects/outputs.server';
import type { Project } from '../../app/projects/project';
import { retractEvidenceAtDesk } from '../../app/projects/retraction.server';
import { reviseProject } from '../../app/projects/revise.server';
import type { Step } from '../../app/projects/step-names';
import { takeStep } from '../../app/projects/steps.server';
import type { Database } from '../../db/client';
import { memberships } from '../../db/schema/index';
import type { Side } from './project-scene';

/** Somebody does something to a project at a moment. */
export interface Happening {
  readonly db: Database;
  readonly project: Project;
  /** Who acts, and for whom; whom it is about. */
  readonly side: Side;
  readonly other: Side;
  readonly desk: Actor;
  readonly occasion: Occasion;
  /** Chooses among what a command leaves open. */
  readonly pick: number;
}

/** The number of a side's party in the project; 0 where it has none. */
export function partyIdOf({ parties }: Pick<Project, 'parties'>, { party }: Side): number {
  return parties.find((one) => one.party.kind === party.kind && one.party.id === party.id)?.id ?? 0;
}

type Deed = (happening: Happening) => { readonly ok: boolean };
type PartyCommand<Input> = (
  db: Database,
  actor: Actor,
  input: Input & { id: number; revision: number },
  occasion: Occasion,
) => { readonly ok: boolean };

/** What a party does on the revision it sees. */
const byParty =
  <Input>(command: PartyCommand<Input>, more: (happening: Happening) => Input): Deed =>
  (one) =>
    command(
      one.db,
      one.side.person,
      { id: one.project.id, revision: one.project.revision, ...more(one) },
      one.occasion,
    );

const among = <T>(list: readonly T[], pick: number): T => list[pick % list.length]!;
const nothing = () => ({});
const reason = '试';
const step = (name: Step) => byParty(takeStep, () => ({ step: name, reason }));
const consent = byParty(consentTo, ({ pick }) => ({ disclosed: pick % 3 > 0 }));
const agree = byParty(agreeNow, nothing);
const answer = (said: 'accept' | 'decline' | 'withdraw') => byParty(answerLead, () => ({ answer: said }));
const listing = (move: 'submit' | 'recall') => byParty(askForListing, () => ({ move }));
const disclose = (disclosed: boolean) => byParty(discloseParty, () => ({ disclosed }));

/** The goal changed; every other time a contribution goes. */
function charterAnew({ db, project, pick }: Happening) {
  const { roles: _roles, ...text } = charterOf(db, project.id, project.revision);
  const contributions = text.contributions.length > 1 ? text.contributions.slice(pick % 2) : text.contributions;
  return { charter: { ...text, goalZh: `${text.goalZh}改`, contributions } };
}

function answersOf({ project, side, pick }: Happening) {
  const own = partyIdOf(project, side);
  const of = (place: number) => ((pick + place) % 4 > 0 ? ('confirm' as const) : ('dispute' as const));
  return {
    answers: standingContributions(project).map(({ id, partyId }, place) => ({
      contributionId: id,
      answer: partyId === own ? ('own' as const) : of(place),
      reason,
    })),
  };
}

/** A firm is suspended, or let back: no deed in the project. */
function suspend({ db, other: { party } }: Happening): { ok: true } {
  if (party.kind !== 'company') return { ok: true };
  const gone = db.delete(memberships).where(eq(memberships.companyId, party.id)).run().changes;
  if (gone === 0) db.insert(memberships).values({ companyId: party.id, state: 'suspended', since: '2026-01-01' }).run();
  return { ok: true };
}

/** Everything that happens in a project, by its name; the buttons of `deedsOpenTo` have the same names. */
export const deeds = {
  propose: byParty(proposeProject, nothing),
  accept: consent,
  consent,
  decline: byParty(declineInvitation, () => ({ reason: null })),
  agree,
  adopt: agree,
  start: step('start'),
  close: step('close'),
  complete: step('complete'),
  recall: step('recall'),
  reopen: step('reopen'),
  stop: step('stop'),
  withdraw: step('withdraw'),
  discard: byParty(discardProject, nothing),
  amend: byParty(reviseProject, charterAnew),
  invite: byParty(inviteParty, ({ other, pick }) => ({
    party: other.party,
    role: among(['partner', 'site', 'adviser'] as const, pick),
    note: null,
  })),
  revoke: byParty(revokeInvitation, ({ project, other }) => ({ invited: partyIdOf(project, other) })),
  milestone: byParty(moveMilestone, ({ project, pick }) => ({
    milestoneId: project.milestones[0]?.id ?? 0,
    move: among(['report', 'accept', 'return', 'drop'] as const, pick),
    text: reason,
  })),
  'ask-lead': byParty(askToLead, ({ project, other }) => ({ asked: partyIdOf(project, other) })),
  'accept-lead': answer('accept'),
  'decline-lead': answer('decline'),
  'withdraw-lead': answer('withdraw'),
  volunteer: byParty(volunteerToLead, nothing),
  'name-lead': ({ db, project, other, desk, occasion }) =>
    nameLead(db, desk, { id: project.id, partyId: partyIdOf(project, other) }, occasion),
  'end-at-desk': ({ db, project, desk, occasion }) => endAtDesk(db, desk, { id: project.id, reason }, occasion),
  leave: byParty(leaveProject, () => ({ reason })),
  remove: byParty(removeParty, ({ project, other }) => ({ removed: partyIdOf(project, other), reason })),
  confirm: byParty(confirmContributions, answersOf),
  disclose: disclose(true),
  conceal: disclose(false),
  submit: listing('submit'),
  'recall-listing': listing('recall'),
  check: ({ db, project: { id, agreedRevision }, desk, occasion, pick }) => {
    const move = among(['list', 'list', 'return', 'withhold'] as const, pick);
    return checkListing(db, desk, { id, move, revision: agreedRevision ?? 0, reason }, occasion);
  },
  'add-output': byParty(addOutput, () => ({
    output: { kind: 'patent' as const, title: '专利', identifier: 'ZL 1', url: null },
  })),
  output: byParty(moveOutput, ({ project, pick }) => ({
    outputId: project.outputs.at(-1)?.id ?? 0,
    move: among(['publish', 'withdraw'] as const, pick),
    reason,
  })),
  retract: ({ db, project, desk, occasion, pick }) => {
    const contributionId = project.contributions.at(pick % 2)?.id ?? 0;
    return retractEvidenceAtDesk(db, desk, { id: project.id, contributionId, reason }, occasion);
  },
  suspend,
} satisfies Record<string, Deed>;

export type DeedName = keyof typeof deeds;
export const deedNames = Object.keys(deeds) as DeedName[];
