import { withdrawConflict } from '../certification/applications/declared-conflicts.server';
import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { requireOk } from '../web/required-page.server';
import { command, leadTo } from '../web/route.server';

export const loader = leadTo(requireAssessor, (to) => to.declaredConflicts());

/** Takes one of one's own declarations back. */
export const action = command({
  by: requireAssessor,
  run: (actor, { db, id, occasion }) => void requireOk(withdrawConflict(db, actor, id, occasion)),
  to: (to) => to.declaredConflicts(),
});
