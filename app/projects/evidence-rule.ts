import type { Project, ProjectContribution, ProjectParty } from './project';
import { aims, projectRoles } from './project-role';
import { outputKinds } from './output-state';

/** Why a contribution is no evidence that its firm can do what it did; in the order a page lists them. */
const missingConditions = [
  'not-completed',
  'left',
  'role',
  'explore',
  'institution',
  'unconfirmed',
  'unlisted',
  'unchecked',
  'not-public',
  'withheld',
  'merged',
  'undisclosed',
  'retracted',
] as const;
export type MissingCondition = (typeof missingConditions)[number];

export type EvidenceVerdict =
  | { readonly counts: true; readonly confidence: 'medium' | 'high' }
  | { readonly counts: false; readonly missing: readonly MissingCondition[] };

type Judged = Pick<
  Project,
  | 'state'
  | 'listing'
  | 'listedRevision'
  | 'agreedRevision'
  | 'visibility'
  | 'mergedIntoId'
  | 'parties'
  | 'confirmations'
  | 'outputs'
>;

/**
 * Is a contribution evidence that its firm can do this: the project completed and listed in public, the contribution
 * confirmed by somebody independent, its party disclosed and in a role that does the work, more than explored, and taken
 * back by nobody. Every condition that is missing is named. High confidence needs what outsiders can look up: an output
 * in a public register, or the word of a government body where it is applied.
 */
export function evidenceOf(project: Judged, contribution: ProjectContribution): EvidenceVerdict {
  const party = project.parties.find(({ id }) => id === contribution.partyId)!;
  const holds: Readonly<Record<MissingCondition, boolean>> = {
    'not-completed': project.state === 'completed',
    left: stayed(party),
    role: party.spans.some(({ role }) => projectRoles[role].proves),
    explore: aims[contribution.aim].proves,
    institution: party.party.kind === 'company',
    unconfirmed: confirmers(project, contribution).length > 0,
    unlisted: project.listing === 'listed' || project.listing === 'withheld',
    unchecked: project.listedRevision === null || project.listedRevision === project.agreedRevision,
    'not-public': project.visibility === 'public',
    withheld: project.listing !== 'withheld',
    merged: project.mergedIntoId === null,
    undisclosed: party.disclosed,
    retracted: contribution.retractedAt === null,
  };
  const missing = missingConditions.filter((condition) => !holds[condition]);
  return missing.length > 0
    ? { counts: false, missing }
    : { counts: true, confidence: confidenceOf(project, contribution) };
}

/** It was in to the end: completing leaves the last spans open. */
function stayed({ spans }: ProjectParty): boolean {
  return spans.some(({ endedAt }) => endedAt === null);
}

/** Who confirmed a contribution and counts: never its own party, never one that is not independent of it. */
function confirmers(
  { parties, confirmations }: Pick<Project, 'parties' | 'confirmations'>,
  { id, partyId }: Pick<ProjectContribution, 'id' | 'partyId'>,
): ProjectParty[] {
  return confirmations.flatMap((one) =>
    one.contributionId === id && one.answer === 'confirm' && one.independent && one.partyId !== partyId
      ? parties.filter((party) => party.id === one.partyId)
      : [],
  );
}

function confidenceOf(project: Judged, contribution: ProjectContribution): 'medium' | 'high' {
  const registered = project.outputs.some(
    ({ partyId, kind, state, identifier }) =>
      partyId === contribution.partyId && outputKinds[kind].registered && state === 'published' && identifier !== null,
  );
  const accepted = confirmers(project, contribution).some(
    ({ kind, spans }) => kind === 'government' && spans.some(({ role }) => role === 'site'),
  );
  return registered || accepted ? 'high' : 'medium';
}
