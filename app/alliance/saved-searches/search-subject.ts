/** What a saved search looks for. */
export const searchSubjects = ['companies', 'needs', 'offers'] as const;
export type SearchSubject = (typeof searchSubjects)[number];
