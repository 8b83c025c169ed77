import type { At } from './address';

/** What waits for the reader. */
export const inboxPaths = (at: At) => ({
  inbox: () => at('/inbox'),
});
