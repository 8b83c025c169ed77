import type { At, Query } from './address';

/** Conversations about offers, needs and projects. */
export const threadsPaths = (at: At) => ({
  /** One's own; `q` searches what was written in them. */
  threads: (view: Query = {}) => at('/threads', view),
  thread: (number: number) => at(`/threads/${number}`),
  /** Where a conversation about something begins: `newThread('offer', 12)`. */
  newThread: (kind: string, id: number) => at(`/threads/new/${kind}/${id}`),
  threadFiles: (number: number) => at(`/threads/${number}/files`),
  threadOrganisation: (number: number) => at(`/threads/${number}/organisation`),
  threadMute: (number: number) => at(`/threads/${number}/mute`),
  threadReport: (number: number) => at(`/threads/${number}/report`),
  deskThreads: () => at('/desk/threads'),
  deskThread: (number: number) => at(`/desk/threads/${number}`),
});
