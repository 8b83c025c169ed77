import { requireAssessment } from '../certification/assessments/assessment-route.server';
import { declareComplete } from '../certification/assessments/assessor.server';
import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { requireOk } from '../web/required-page.server';
import { command, leadTo } from '../web/route.server';

export const loader = leadTo(requireAssessor, (to, { number }) => to.assessment(number('session')));

/** Declarations are complete; from here on numbers are seen. */
export const action = command({
  by: requireAssessment,
  run: ({ actor, view: { id } }, { db, occasion }) => void requireOk(declareComplete(db, actor, id, occasion)),
  to: (to, { who }) => to.assessment(who.view.id),
});
