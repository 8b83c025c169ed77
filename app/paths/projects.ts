import type { At, Query } from './address';

/** Collaboration projects: the list, a project in public, and the pages on which its parties work. */
export const projectsPaths = (at: At) => ({
  projects: (view: Query = {}) => at('/projects', view),
  projectsCsv: (view: Query = {}) => at('/projects.csv', view),
  project: (number: number) => at(`/projects/${number}`),
  /** The projects of the parties somebody acts for. */
  ownProjects: () => at('/own-projects'),
  /** Where one begins; `segments`, `title` and `continues` are its first answers, or those of a `need` by its key. */
  newProject: (
    first: {
      segment?: readonly string[];
      title?: string | null;
      continues?: number | null;
      need?: string | null;
    } = {},
  ) => at('/own-projects/new', { ...first }),
  /** A project as its parties work on it. */
  ownProject: (number: number) => at(`/own-projects/${number}`),
  projectCharter: (number: number) => at(`/own-projects/${number}/charter`),
  projectParties: (number: number, q?: string | null) => at(`/own-projects/${number}/parties`, { q }),
  /** What a party sends from the project's page; `part` is one of `projectParts`. */
  projectPart: (number: number, part: string) => at(`/own-projects/${number}/${part}`),
  deskProjects: (view: { after?: string | null } = {}) => at('/desk/projects', { ...view }),
  deskProject: (number: number) => at(`/desk/projects/${number}`),
  /** Case studies; one bears the number of its project. */
  cases: (view: Query = {}) => at('/cases', view),
  caseStudy: (project: number) => at(`/cases/${project}`),
  casePdf: (project: number) => at(`/cases/${project}/case.pdf`),
  /** A picture of it by the digest of its bytes. */
  casePicture: (project: number, digest: string) => at(`/cases/${project}/pictures/${digest}`),
  /** The case study as the project's parties work on it. */
  ownCase: (project: number) => at(`/own-projects/${project}/case`),
  ownCasePart: (project: number, part: string) => at(`/own-projects/${project}/case/${part}`),
  ownCasePictures: (project: number) => at(`/own-projects/${project}/case/pictures`),
  deskCases: () => at('/desk/cases'),
  deskCase: (project: number) => at(`/desk/cases/${project}`),
});
