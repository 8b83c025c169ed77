import { statesOf } from './state-machine';

/** What a party is in a project. Only some roles can prove that a firm can do what it did there. */
export const projectRoles = {
  lead: { proves: true },
  partner: { proves: true },
  funder: { proves: false },
  facility: { proves: false },
  site: { proves: true },
  adviser: { proves: false },
} as const satisfies Record<string, { readonly proves: boolean }>;

export type ProjectRole = keyof typeof projectRoles;
export const projectRoleNames = statesOf(projectRoles);
/** Roles a party may be invited to: the lead is handed over, never invited. */
export const invitedRoles = [
  'partner',
  'funder',
  'facility',
  'site',
  'adviser',
] as const satisfies readonly ProjectRole[];
export type InvitedRole = (typeof invitedRoles)[number];

/** What a party does in a segment. Exploring proves nothing yet. */
export const aims = {
  explore: { proves: false },
  build: { proves: true },
  demonstrate: { proves: true },
  supply: { proves: true },
} as const satisfies Record<string, { readonly proves: boolean }>;

export type Aim = keyof typeof aims;
export const aimNames = statesOf(aims);

/** Who may read a listed project: everybody, or its parties alone. */
export const visibilities = ['public', 'parties'] as const;
export type Visibility = (typeof visibilities)[number];

/** What a party says of a contribution at the end: of its own that it stands by it, of another's whether it saw it. */
export const confirmationAnswers = ['own', 'confirm', 'not-seen', 'dispute'] as const;
export type ConfirmationAnswer = (typeof confirmationAnswers)[number];

/** An offer of the lead: asked of a party by the one who leads, or volunteered where no lead can act. */
const leadOfferStates = {
  asked: {
    moves: {
      accept: { to: 'accepted', by: ['party'] },
      decline: { to: 'declined', by: ['party'] },
      withdraw: { to: 'withdrawn', by: ['lead'] },
    },
  },
  volunteered: {
    moves: { name: { to: 'accepted', by: ['desk'] }, withdraw: { to: 'withdrawn', by: ['party'] } },
  },
  accepted: { moves: {} },
  declined: { moves: {} },
  withdrawn: { moves: {} },
} as const;
export type LeadOfferState = keyof typeof leadOfferStates;
export const leadOfferStateNames = statesOf(leadOfferStates);
