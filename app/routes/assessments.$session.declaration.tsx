import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { requireAssessment } from '../certification/assessments/assessment-route.server';
import { declareComplete } from '../certification/assessments/assessor.server';
import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { paths } from '../paths';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';
import { command } from '../web/route.server';

/** For who follows the address: the session's own page holds the button. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  requireAssessor({ request, context });
  return redirect(paths(context.language).assessment(routeNumber(params, 'session')));
}

/** Declarations are complete; from here on numbers are seen. */
export const action = command({
  by: requireAssessment,
  run: ({ actor, view: { id } }, { db, occasion }) => void requireOk(declareComplete(db, actor, id, occasion)),
  to: (to, { who }) => to.assessment(who.view.id),
});
