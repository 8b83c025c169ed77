/** What a saved search looks for. */
export const searchSubjects = ['companies', 'needs', 'offers', 'projects'] as const;
export type SearchSubject = (typeof searchSubjects)[number];
