import { absenceKinds } from './exam-session-state';

/** What may be noted about a candidate on the day. */
export const attendances = [...absenceKinds, 'present', 'matched'] as const;
export type Attendance = (typeof attendances)[number];
