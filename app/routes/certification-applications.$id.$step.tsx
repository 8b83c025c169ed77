import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { candidateMessages } from '../candidates/candidate-messages';
import { CandidatePage } from '../candidates/candidate-pages';
import { candidateSteps, stepForm } from '../candidates/candidate-step';
import { takeStep } from '../candidates/candidate-step.server';
import { candidateView } from '../candidates/candidate-view.server';
import { refuse } from '../outcome';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';
import { view } from '../web/view.server';

/** The application's page, for who follows the address; a step is taken by its button. */
export const loader = view(requireActor, (actor, { db, language, now, id }) => ({
  view: requireOk(candidateView(db, actor, id, language, now)),
}));

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const id = routeNumber(params);
  const { db, occasion } = context;
  requireOk(candidateView(db, actor, id, occasion.language, occasion.now));
  const step = candidateSteps.find((one) => one === params.step) ?? null;
  if (step === null) return requireOk(refuse('application-unknown'));
  const form = await readFields(request, stepForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const taken = takeStep(db, actor, id, step, form.value, occasion);
  return taken.ok ? redirect(paths(occasion.language).certificationApplication(id)) : sendBack(form.sent, [taken]);
}

export const meta = privateTitle<typeof loader>(
  (language, { data }) => data?.view.title ?? candidateMessages[language].list.title,
);

export default pageOf<typeof loader, typeof action>(CandidatePage);
