import type { At } from './address';

const id = encodeURIComponent;
type TalentPart = 'work' | 'education' | 'training' | 'projects';

/** Schemes, talent, exams and their desk. */
export const certificationPaths = (at: At) => ({
  certification: () => at('/certification'),
  /** One level of an occupation; 1 is the lowest of its ladder. */
  scheme: (occupationId: string, level: number) => at(`/certification/${id(occupationId)}/${level}`),
  schemeVersion: (occupationId: string, level: number, version: number) => at(`/certification/${id(occupationId)}/${level}/versions/${version}`),
  /** One's own record of work, schooling and training. */
  talent: () => at('/talent'),
  talentPart: (part: TalentPart) => at(`/talent/${part}`),
  /** One entry of a part, by its position from 0. */
  talentEntry: (part: TalentPart, position: number) => at(`/talent/${part}/${position}`),
  talentEntryFiles: (part: TalentPart, position: number) => at(`/talent/${part}/${position}/files`),
  talentFile: (number: number) => at(`/talent/files/${number}`),
  certificationDesk: () => at('/certification-desk'),
  certificationDeskSchemes: () => at('/certification-desk/schemes'),
  certificationDeskSessions: () => at('/certification-desk/sessions'),
  certificationDeskSession: (number: number) => at(`/certification-desk/sessions/${number}`),
  certificationReview: (number: number) => at(`/certification-desk/reviews/${number}`),
  certificationApplications: () => at('/certification-applications'),
  certificationApplication: (number: number) => at(`/certification-applications/${number}`),
  certificationStep: (number: number, step: 'submission' | 'withdrawal' | 'appeal' | 'resit' | 'seat') => at(`/certification-applications/${number}/${step}`),
});
