import { statesOf, type Machine } from './state-machine';

/**
 * An organisation's invitation into a project: written in the draft, sent with the proposal. It lapses by date (`dueOn`)
 * without anything running at midnight; `lapsed` is stored once somebody acts on that.
 */
const invitationStates = {
  prepared: { moves: { send: { to: 'invited', by: ['lead'] }, revoke: { to: 'revoked', by: ['lead'] } } },
  invited: {
    moves: {
      accept: { to: 'accepted', by: ['invited'] },
      decline: { to: 'declined', by: ['invited'] },
      revoke: { to: 'revoked', by: ['lead'] },
      lapse: { to: 'lapsed', by: ['lead'] },
    },
  },
  accepted: { moves: {} },
  declined: { moves: {} },
  lapsed: { moves: {} },
  revoked: { moves: {} },
} as const satisfies Machine<string, 'lead' | 'invited'>;

export type InvitationState = keyof typeof invitationStates;
export const invitationStateNames = statesOf(invitationStates);

/** The state on a day (ISO date in China): an open invitation is lapsed from the day after its last one. */
export function invitationStateOn(
  { state, dueOn }: { readonly state: InvitationState; readonly dueOn: string | null },
  today: string,
): InvitationState {
  return state === 'invited' && dueOn !== null && dueOn < today ? 'lapsed' : state;
}
