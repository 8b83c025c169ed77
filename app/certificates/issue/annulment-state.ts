/** The states of annulling an exam: a second person carries it out, or it is declined. */
export const annulmentStates = ['proposed', 'carried', 'declined'] as const;

/** What is to become of each certificate of an annulled exam, by its number. */
export type AnnulmentDecisions = Readonly<Record<string, 'revoke' | 'keep'>>;
