import { statesOf, type Machine, type MoveName } from '../projects/state-machine';

/** Who moves a case study: the project's lead, or a reviewer of its region who acts for none of its parties. */
export type CaseMover = 'lead' | 'desk';

/** Whom it waits for: its lead to write, or the parties it names and then the desk. */
type CaseTurn = 'lead' | 'check';

/**
 * A case study of a completed project. The lead writes and sends it; the parties it names say whether the text is right;
 * the desk publishes it or returns it. A published one is taken back to be reworked, or withdrawn with a reason, which
 * stays in its place.
 */
export const caseStates = {
  draft: { waits: 'lead', moves: { send: { to: 'sent', by: ['lead'] } } },
  sent: {
    waits: 'check',
    moves: {
      publish: { to: 'published', by: ['desk'] },
      return: { to: 'returned', by: ['desk'], reason: true },
      recall: { to: 'draft', by: ['lead'] },
    },
  },
  returned: { waits: 'lead', moves: { send: { to: 'sent', by: ['lead'] } } },
  published: {
    waits: null,
    moves: {
      rework: { to: 'draft', by: ['lead'] },
      withdraw: { to: 'withdrawn', by: ['lead', 'desk'], reason: true },
    },
  },
  withdrawn: { waits: null, moves: {} },
} as const satisfies Machine<string, CaseMover> & Record<string, { readonly waits: CaseTurn | null }>;

export type CaseState = keyof typeof caseStates;
export type CaseMove = MoveName<typeof caseStates>;
export const caseStateNames = statesOf(caseStates);

/** Moves of the lead by its form, and those of the desk. */
export const leadMoves = ['send', 'recall', 'rework', 'withdraw'] as const;
export const deskMoves = ['publish', 'return', 'withdraw'] as const;

/** What a party named in it says of the text. */
export const caseAnswers = ['agree', 'object'] as const;
export type CaseAnswer = (typeof caseAnswers)[number];

/** Only while the lead has it may its text and pictures change. */
export function isWritable(state: CaseState): boolean {
  return caseStates[state].waits === 'lead';
}
