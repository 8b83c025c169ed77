import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { assessment } from '../certification/assessments/assessment-view.server';
import { declareComplete } from '../certification/assessments/assessor.server';
import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { paths } from '../paths';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';
import { sentForm } from '../web/sent-form.server';

/** For who follows the address: the session's own page holds the button. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  requireAssessor({ request, context });
  return redirect(paths(context.language).assessment(routeNumber(params, 'session')));
}

/** Declarations are complete; from here on numbers are seen. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireAssessor({ request, context });
  await sentForm(request);
  const { db, occasion } = context;
  const { id } = requireOk(assessment(db, actor, routeNumber(params, 'session'), occasion.language, occasion.now));
  requireOk(declareComplete(db, actor, id, occasion));
  return redirect(paths(occasion.language).assessment(id));
}
