import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { withdrawConflict } from '../certification/applications/declared-conflicts.server';
import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { paths } from '../paths';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';
import { sentForm } from '../web/sent-form.server';

export function loader({ request, context }: LoaderFunctionArgs) {
  requireAssessor({ request, context });
  return redirect(paths(context.language).declaredConflicts());
}

/** Takes one of one's own declarations back. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireAssessor({ request, context });
  await sentForm(request);
  requireOk(withdrawConflict(context.db, actor, routeNumber(params), context.occasion));
  return redirect(paths(context.language).declaredConflicts());
}
