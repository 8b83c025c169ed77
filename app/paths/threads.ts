import type { At, Query } from './address';

/** Conversations about offers, needs and projects. */
export const threadsPaths = (at: At) => ({
  /** One's own; `q` searches what was written in them. */
  threads: (view: Query = {}) => at('/threads', view),
  thread: (number: number) => at(`/threads/${number}`),
  /** Where a conversation about something begins: `newThread('offer', 12)`; of a need its key, or an invitation's. */
  newThread: (kind: string, named: number | string) => at(`/threads/new/${kind}/${named}`),
  threadFiles: (number: number) => at(`/threads/${number}/files`),
  threadOrganisation: (number: number) => at(`/threads/${number}/organisation`),
  threadMute: (number: number) => at(`/threads/${number}/mute`),
  threadReport: (number: number) => at(`/threads/${number}/report`),
  deskThreads: () => at('/desk/threads'),
  deskThread: (number: number) => at(`/desk/threads/${number}`),
});
