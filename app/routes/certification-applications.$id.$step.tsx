import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
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
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

/** The application's page, for who follows the address; a step is taken by its button. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  const language = context.language;
  return { language, view: requireOk(candidateView(context.db, actor, routeNumber(params), language, context.now())) };
}

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

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) => data?.view.title ?? candidateMessages[language].list.title);

export default function CertificationStepRoute() {
  return <CandidatePage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
