/** What a party does to a project as a whole, beside writing and agreeing. */
export const stepNames = ['start', 'recall', 'close', 'reopen', 'complete', 'stop', 'withdraw'] as const;
export type Step = (typeof stepNames)[number];
