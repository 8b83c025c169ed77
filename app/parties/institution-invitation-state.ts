/** An invitation to represent an institution: its address answers, or who invites takes it back. */
export const institutionInvitationStates = ['invited', 'accepted', 'declined', 'withdrawn'] as const;
