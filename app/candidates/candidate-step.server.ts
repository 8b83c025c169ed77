import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import { refuse, type Outcome } from '../outcome';
import type { CandidateStep, StepForm } from './candidate-step';
import {
  appealCertification,
  resitCertification,
  submitCertification,
  withdrawCertification,
} from '../certification/applications/candidacy.server';
import type { CertificationOccasion } from '../certification/applications/occasion.server';
import { giveBackSeat, takeSeat } from '../certification/sessions/seats.server';

/** Takes one step of a candidate's own application. The seat: a session takes it, none gives it back. */
export function takeStep(
  db: Database,
  actor: Actor,
  id: number,
  step: CandidateStep,
  form: StepForm,
  occasion: CertificationOccasion,
): Outcome<unknown> {
  switch (step) {
    case 'submission':
      return submitCertification(db, actor, id, occasion) as Outcome<unknown>;
    case 'withdrawal':
      return withdrawCertification(db, actor, id, occasion);
    case 'appeal':
      return form.reason === ''
        ? refuse('reason-needed', { field: 'reason' })
        : appealCertification(db, actor, { id, reason: form.reason }, occasion);
    case 'resit':
      return resitCertification(db, actor, id, occasion);
    case 'seat':
      return form.session === null
        ? giveBackSeat(db, actor, id, occasion)
        : takeSeat(db, actor, { applicationId: id, sessionId: form.session }, occasion);
  }
}
