import { statesOf, type Machine, type MoveName } from './state-machine';

/** Who moves a milestone: the party whose it is reports; the lead (another party, where it is the lead's own) answers. */
export type MilestoneMover = 'owner' | 'judge' | 'lead';

export const milestoneStates = {
  planned: {
    done: false,
    moves: { report: { to: 'reported', by: ['owner'] }, drop: { to: 'dropped', by: ['lead'], reason: true } },
  },
  reported: {
    done: false,
    moves: {
      accept: { to: 'accepted', by: ['judge'] },
      return: { to: 'returned', by: ['judge'], reason: true },
      drop: { to: 'dropped', by: ['lead'], reason: true },
    },
  },
  returned: {
    done: false,
    moves: { report: { to: 'reported', by: ['owner'] }, drop: { to: 'dropped', by: ['lead'], reason: true } },
  },
  accepted: { done: true, moves: {} },
  dropped: { done: true, moves: {} },
} as const satisfies Machine<string, MilestoneMover> & Record<string, { readonly done: boolean }>;

export type MilestoneState = keyof typeof milestoneStates;
export type MilestoneMove = MoveName<typeof milestoneStates>;
export const milestoneStateNames = statesOf(milestoneStates);
