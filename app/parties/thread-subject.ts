import type { Party } from './party';

/**
 * What conversations can be about. A noun fulfils `ThreadNoun` (thread-noun.server.ts) and enters itself in
 * app/threads/nouns.server.ts; its pages lead to `paths(language).newThread(kind, id)`.
 */
export const threadSubjectKinds = ['offer', 'need', 'project'] as const;

export type ThreadSubjectKind = (typeof threadSubjectKinds)[number];

export interface ThreadSubject {
  readonly kind: ThreadSubjectKind;
  readonly id: number;
}

/** Who answers for a subject: an organisation, or a person where none stands behind it (an official's need). */
export type Answerer =
  { readonly party: Party; readonly accountId: null } | { readonly party: null; readonly accountId: number };
