import type { At } from './address';

const id = encodeURIComponent;

/** Schemes, exams and their desk. */
export const certificationPaths = (at: At) => ({
  certification: () => at('/certification'),
  /** "Which level am I?", without an account. */
  levelCheck: () => at('/certification/check'),
  /** One level of an occupation; 1 is the lowest of its ladder. */
  scheme: (occupationId: string, level: number) => at(`/certification/${id(occupationId)}/${level}`),
  /** Asking to hear when an exam of a level opens, and no longer. */
  sessionAlert: (occupationId: string, level: number) => at(`/certification/${id(occupationId)}/${level}/alert`),
  schemeVersion: (occupationId: string, level: number, version: number) =>
    at(`/certification/${id(occupationId)}/${level}/versions/${version}`),
  certificationDesk: () => at('/certification-desk'),
  certificationDeskSchemes: () => at('/certification-desk/schemes'),
  /** One scheme at the desk: the version in force, the one being written, whom it would meet. */
  schemeDesk: (occupationId: string, level: number) => at(`/certification-desk/schemes/${id(occupationId)}/${level}`),
  schemeSection: (occupationId: string, level: number, section: 'wording' | 'eligibility' | 'papers' | 'afterwards') =>
    at(`/certification-desk/schemes/${id(occupationId)}/${level}/${section}`),
  occupationDesk: () => at('/certification-desk/occupations'),
  certificationDeskSessions: (version?: number) => at('/certification-desk/sessions', { version }),
  certificationDeskSession: (number: number, q?: string | null) => at(`/certification-desk/sessions/${number}`, { q }),
  certificationDeskSeats: (number: number, seats: number) =>
    at(`/certification-desk/sessions/${number}`, { seats }, 'seats'),
  /** What is done about a session, each at its own address. */
  sessionPart: (
    number: number,
    part: 'assessors' | 'attendance' | 'identities' | 'names' | 'sign-in-sheet' | 'result' | 'rescoring' | 'schedule',
  ) => at(`/certification-desk/sessions/${number}/${part}`),
  /** What the code on an admission ticket opens, for who runs the exam. */
  ticketAtDoor: (session: number, candidate: string) =>
    at(`/certification-desk/sessions/${session}/attendance`, { candidate }),
  certificationAppeal: (number: number) => at(`/certification-desk/appeals/${number}`),
  /** Scoring, for assessors. */
  assessments: () => at('/assessments'),
  declaredConflicts: (done?: number | null) => at('/assessments/interests', { done: done ?? null }),
  declaredConflict: (number: number) => at(`/assessments/interests/${number}`),
  assessment: (session: number, done?: string | null) => at(`/assessments/${session}`, { done }),
  /** Further pages of what waits for a score, and of what one has scored. */
  assessmentPage: (session: number, list: 'due' | 'scored', page: number) =>
    at(`/assessments/${session}`, { [list]: page }, list),
  assessmentPart: (session: number, part: 'declaration' | 'absences') => at(`/assessments/${session}/${part}`),
  scoreForm: (session: number, candidate: string, paper: string, done?: string | null) =>
    at(`/assessments/${session}/scores/${id(candidate)}/${id(paper)}`, { done }),
  scoreSheet: (session: number, paper: string) => at(`/assessments/${session}/sheets/${id(paper)}`),
  scoreSheetFile: (session: number, paper: string, format: 'csv' | 'xlsx') =>
    at(`/assessments/${session}/sheets/${id(paper)}/${format}`),
  certificationReview: (number: number) => at(`/certification-desk/reviews/${number}`),
  certificationReviewHolding: (number: number) => at(`/certification-desk/reviews/${number}/holding`),
  certificationApplications: () => at('/certification-applications'),
  certificationApplication: (number: number) => at(`/certification-applications/${number}`),
  /** One's own admission ticket as PDF, while a seat is held. */
  admissionTicket: (number: number) => at(`/certification-applications/${number}/admission-ticket`),
  certificationStep: (number: number, step: 'submission' | 'withdrawal' | 'appeal' | 'resit' | 'seat') =>
    at(`/certification-applications/${number}/${step}`),
});
