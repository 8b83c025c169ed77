import { requireActor } from '../accounts/permissions/required-actor.server';
import { candidateMessages } from '../candidates/candidate-messages';
import { CandidatePage } from '../candidates/candidate-pages';
import { candidateSteps, stepForm } from '../candidates/candidate-step';
import { takeStep } from '../candidates/candidate-step.server';
import { candidateView } from '../candidates/candidate-view.server';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

/** A candidate, and their own application; a 404 for any other. */
function requireOwn(asked: Asked) {
  const actor = requireActor(asked);
  const { db, id, language, now } = asked;
  return { actor, view: requireOk(candidateView(db, actor, id, language, now)) };
}

/** The application's page, for who follows the address; a step is taken by its button. */
export const loader = view(requireOwn, ({ view }) => ({ view }));

export const action = command({
  by: requireOwn,
  form: stepForm,
  run: ({ actor }, { db, id, choice, form, occasion }) =>
    takeStep(db, actor, id, choice('step', candidateSteps), form, occasion),
  to: (to, { id }) => to.certificationApplication(id),
});

export const meta = privateTitle<typeof loader>(
  (language, { data }) => data?.view.title ?? candidateMessages[language].list.title,
);

export default pageOf<typeof loader, typeof action>(CandidatePage);
