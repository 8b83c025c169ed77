import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { doneText, fieldRefusals, pointsForm, typedPoints } from '../certification/assessments/assessment-form';
import { assessmentMessages } from '../certification/assessments/assessment-messages';
import { nextToScore, scoreForm } from '../certification/assessments/assessment-view.server';
import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { ScorePage } from '../certification/assessments/score-pages';
import { scorePaper } from '../certification/assessments/scores.server';
import { paths } from '../paths';
import { fieldsOf } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';
import { sentForm } from '../web/sent-form.server';
import { view } from '../web/view.server';

const paperOf = (params: LoaderFunctionArgs['params']) => ({
  sessionId: routeNumber(params, 'session'),
  candidateNumber: params.candidate ?? '',
  paperId: params.paper ?? '',
});

export const loader = view(requireAssessor, (actor, { db, language, now, request, params }) => {
  const url = new URL(request.url);
  return {
    done: doneText(url),
    view: requireOk(scoreForm(db, actor, paperOf(params), language, now)),
  };
});

/** Scores the paper and goes on to the next candidate who waits, or back to the session. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireAssessor({ request, context });
  const { db, occasion } = context;
  const { sessionId, candidateNumber, paperId } = paperOf(params);
  const { paper } = requireOk(scoreForm(db, actor, paperOf(params), occasion.language, occasion.now));
  const form = fieldsOf(await sentForm(request), pointsForm(paper.rubric));
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const scored = scorePaper(
    db,
    actor,
    sessionId,
    { candidateNumber, paperId, points: typedPoints(form.sent, paper.rubric), comment: form.value.comment || null },
    occasion,
  );
  if (!scored.ok)
    return sendBack(form.sent, 'faults' in scored ? fieldRefusals(scored.faults, paper.rubric) : [scored]);
  const to = paths(occasion.language);
  const next = nextToScore(db, actor, sessionId, paperId, occasion.now);
  return redirect(
    next === null ? to.assessment(sessionId, candidateNumber) : to.scoreForm(sessionId, next, paperId, candidateNumber),
  );
}

export const meta = privateTitle<typeof loader>((language, { data }) =>
  data ? assessmentMessages[language].form.title(data.view.candidateNumber) : assessmentMessages[language].title,
);

export default function ScoreRoute() {
  const { language, done, view } = useLoaderData<typeof loader>();
  // Without the key a field would keep what was typed for the candidate before.
  return (
    <ScorePage
      key={view.candidateNumber}
      language={language}
      done={done}
      view={view}
      fault={useActionData<typeof action>() ?? null}
    />
  );
}
