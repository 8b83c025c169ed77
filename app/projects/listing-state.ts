import { statesOf, type Machine, type MoveName } from './state-machine';

/** Who moves a listing: the project's lead, or a reviewer of its region who acts for none of its parties. */
export type ListingMover = 'lead' | 'desk';

/**
 * A project's place in public: nothing the desk has not checked is shown or moves a figure. Withheld hides page, network
 * and exports and suspends the evidence; the desk lists it again just so.
 */
export const listingStates = {
  unlisted: { moves: { submit: { to: 'submitted', by: ['lead'] } } },
  submitted: {
    moves: {
      list: { to: 'listed', by: ['desk'] },
      return: { to: 'returned', by: ['desk'], reason: true },
      recall: { to: 'unlisted', by: ['lead'] },
    },
  },
  returned: { moves: { submit: { to: 'submitted', by: ['lead'] } } },
  listed: {
    moves: {
      /** A newer agreed revision is checked: it takes the place of the one shown. */
      list: { to: 'listed', by: ['desk'] },
      withhold: { to: 'withheld', by: ['desk'], reason: true },
    },
  },
  withheld: { moves: { list: { to: 'listed', by: ['desk'] } } },
} as const satisfies Machine<string, ListingMover>;

export type ListingState = keyof typeof listingStates;
export type ListingMove = MoveName<typeof listingStates>;
export const listingStateNames = statesOf(listingStates);
