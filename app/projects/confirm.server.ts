import { projectConfirmations } from '../../db/schema/index';
import type { Database } from '../../db/client';
import type { Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { dependence } from '../parties/independence';
import { actInProject, type ActRefusal } from './act.server';
import { standingContributions } from './completion';
import { settleCompletion } from './completion.server';
import { partyNumbered } from './parties-now';
import { findProject } from './project.server';
import { recordInProject } from './project-event.server';
import type { ConfirmationAnswer } from './project-role';
import type { ProjectState } from './project-state';
import type { Side } from './side.server';

export interface GivenAnswer {
  readonly contributionId: number;
  readonly answer: ConfirmationAnswer;
  readonly reason: string | null;
  /** What the party had said of it as the form showed it; empty where nothing yet. */
  readonly was?: string;
}

export type ConfirmRefusal =
  | ActRefusal
  | 'move-not-allowed'
  | 'contribution-unknown'
  | 'own-contribution'
  | 'said-meanwhile'
  | 'reason-needed'
  | 'nothing-changed';

/**
 * A party says of its own contributions that it stands by them, and of others' what it saw of them. An answer may be
 * changed while the project is closing, but not over what a colleague said since the form was opened. The last one that
 * was wanted completes the project in the same transaction.
 */
export function confirmContributions(
  db: Database,
  actor: Actor | null,
  { answers, ...acting }: { id: number; partyId?: number | null; answers: readonly GivenAnswer[] },
  occasion: Occasion,
): Outcome<{ state: ProjectState }, ConfirmRefusal> {
  return actInProject(db, actor, acting, occasion, (tx, side): Outcome<{ state: ProjectState }, ConfirmRefusal> => {
    const { project, party, by } = side;
    if (project.state !== 'closing')
      return refuse('move-not-allowed', { value: 'confirm', state: project.state, allowed: [] });
    if (answers.length === 0) return refuse('nothing-changed', { state: project.state });
    for (const answer of answers) {
      const refused = answerRefusal(side, answer);
      if (refused) return refused;
    }
    for (const answer of answers) keepAnswer(tx, side, answer, occasion);
    const settled = settleCompletion(db, tx, { ...side, project: findProject(tx, project.id)! }, 'answers', occasion);
    if (settled) return ok({ state: settled });
    const said = answers.map(({ contributionId, answer }) => ({ contributionId, answer }));
    recordInProject(
      tx,
      { projectId: project.id, by, deed: 'project.confirm', after: { partyId: party.id, answers: said } },
      occasion,
    );
    return ok({ state: project.state });
  });
}

function answerRefusal(
  { project, party }: Side,
  { contributionId, answer, reason, was }: GivenAnswer,
): Refusal<ConfirmRefusal> | null {
  const field = `answer-${contributionId}`;
  const contribution = standingContributions(project).find(({ id }) => id === contributionId);
  if (!contribution) return refuse('contribution-unknown', { field, value: String(contributionId) });
  const own = contribution.partyId === party.id;
  if (own !== (answer === 'own')) return refuse('own-contribution', { field });
  const said = project.confirmations.find((one) => one.contributionId === contributionId && one.partyId === party.id);
  const present = said?.answer ?? '';
  if (was !== undefined && was !== present && answer !== present)
    return refuse('said-meanwhile', { field, value: present });
  return answer === 'dispute' && !reason?.trim()
    ? refuse('reason-needed', { field: `reason-${contributionId}` })
    : null;
}

function keepAnswer(tx: Transaction, { project, party }: Side, given: GivenAnswer, { now }: Occasion): void {
  const contribution = project.contributions.find(({ id }) => id === given.contributionId)!;
  const contributor = partyNumbered(project, contribution.partyId)!;
  const answer = {
    answer: given.answer,
    reason: given.reason?.trim() || null,
    independent: dependence(party.side, contributor.side) === null,
    at: now.toISOString(),
  };
  tx.insert(projectConfirmations)
    .values({ contributionId: contribution.id, partyId: party.id, round: project.closingRound, ...answer })
    .onConflictDoUpdate({
      target: [projectConfirmations.contributionId, projectConfirmations.partyId, projectConfirmations.round],
      set: answer,
    })
    .run();
}
