import type { Database } from '../../../db/client';
import type { Actor } from '../../accounts/permissions/actor';
import { fieldsOf } from '../../web/fields.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import { fieldRefusals, pointsForm, typedPoints } from './assessment-form';
import type { ScoreForm } from './assessor-view';
import { scorePaper } from './scores.server';

/** Scores a paper by its form as it was sent; what is wrong is said of the form's fields. */
export function enterScore(
  db: Database,
  actor: Actor,
  of: { sessionId: number; candidateNumber: string; paperId: string; rubric: ScoreForm['paper']['rubric'] },
  sent: FormData,
  occasion: CertificationOccasion,
) {
  const { sessionId, rubric, ...paper } = of;
  const form = fieldsOf(sent, pointsForm(rubric));
  if (!form.ok) return form;
  const score = { ...paper, points: typedPoints(sent, rubric), comment: form.value.comment || null };
  const scored = scorePaper(db, actor, sessionId, score, occasion);
  if (scored.ok || !('faults' in scored)) return scored;
  return { ok: false as const, refusals: fieldRefusals(scored.faults, rubric) };
}
