import type { CandidateStanding, CandidateTurn, TurnHolder } from './candidate-view';

const holders: Readonly<Record<CandidateStanding, TurnHolder>> = {
  draft: 'candidate',
  submitted: 'reviewer',
  taken: 'reviewer',
  returned: 'candidate',
  refused: 'candidate',
  accepted: 'candidate',
  waiting: 'queue',
  seated: 'candidate',
  assessed: 'assessors',
  passed: 'issuers',
  failed: 'candidate',
  appealed: 'official',
  issued: 'nobody',
  withdrawn: 'nobody',
};

/**
 * Who acts now. An accepted candidate waits for an official while no session is open; a refusal that was appealed
 * already is over.
 */
export function turnOf(
  standing: CandidateStanding,
  known: {
    readonly review: { readonly dueOn: string } | null;
    /** Sessions that can be chosen. */
    readonly sessions: readonly unknown[];
    readonly mayAppeal: boolean;
    readonly examOn: string | null;
    readonly examOver: boolean;
    readonly after: { readonly appealUntil: string } | null;
  },
): CandidateTurn {
  const who = holders[standing];
  if (who === 'reviewer') return { who, by: known.review?.dueOn ?? null };
  if (standing === 'accepted' && known.sessions.length === 0) return { who: 'official', by: null };
  if (standing === 'refused' && !known.mayAppeal) return { who: 'nobody', by: null };
  if (standing === 'seated') return known.examOver ? { who: 'assessors', by: null } : { who, by: known.examOn };
  if (standing === 'failed') return { who, by: known.mayAppeal ? (known.after?.appealUntil ?? null) : null };
  return { who, by: null };
}
