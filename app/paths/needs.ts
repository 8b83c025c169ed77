import type { At, Query } from './address';

const id = encodeURIComponent;

/** Needs, invitations to them, and how they fare. */
export const needsPaths = (at: At) => ({
  /** What organisations look for; `view` holds the filters of the list. */
  needs: (view: Query = {}) => at('/needs', view),
  needsCsv: (view: Query = {}) => at('/needs.csv', view),
  /** The form of a new need; `filled` holds what the page it is opened from knows: segments, kind, region. */
  newNeed: (filled: Query = {}) => at('/needs/new', filled),
  ownNeeds: () => at('/needs/own'),
  needFigures: () => at('/needs/figures'),
  need: (key: string) => at(`/needs/${id(key)}`),
  needForm: (key: string) => at(`/needs/${id(key)}/form`),
  /** Where a need is moved on; with `move`, asked whether to. */
  needState: (key: string, move: 'withdraw' | null = null) => at(`/needs/${id(key)}/state`, { move }),
  /** Who would answer a need, who is invited and what they say: for its poster. */
  needMatches: (key: string, fragment?: string) => at(`/needs/${id(key)}/invitations`, {}, fragment),
  sentInvitation: (need: string, invitation: string) => at(`/needs/${id(need)}/invitations/${id(invitation)}`),
  needMeeting: (key: string) => at(`/needs/${id(key)}/meeting`),
  /** Invitations to the reader's organisations. */
  needInvitations: () => at('/need-invitations'),
  needInvitation: (key: string) => at(`/need-invitations/${id(key)}`),
  /** Invitations nobody answered, for the region's desk. */
  deskNeeds: () => at('/desk/needs'),
});
