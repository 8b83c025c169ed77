import { doneText } from '../certification/assessments/assessment-form';
import { assessmentMessages } from '../certification/assessments/assessment-messages';
import { requirePaper } from '../certification/assessments/assessment-route.server';
import { nextToScore } from '../certification/assessments/assessment-view.server';
import { enterScore } from '../certification/assessments/score-entry.server';
import { ScorePage } from '../certification/assessments/score-pages';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requirePaper, ({ view }, { request }) => ({ done: doneText(new URL(request.url)), view }));

/** Scores the paper and goes on to the next candidate who waits, or back to the session. */
export const action = command({
  by: requirePaper,
  run: ({ actor, of, view: { paper } }, { db, sent, occasion }) =>
    enterScore(db, actor, { ...of, rubric: paper.rubric }, sent, occasion),
  to: (to, { db, now, who: { actor, of } }) => {
    const next = nextToScore(db, actor, of.sessionId, of.paperId, now);
    return next === null
      ? to.assessment(of.sessionId, of.candidateNumber)
      : to.scoreForm(of.sessionId, next, of.paperId, of.candidateNumber);
  },
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  data ? assessmentMessages[language].form.title(data.view.candidateNumber) : assessmentMessages[language].title,
);

// Without the key a field would keep what was typed for the candidate before.
export default pageOf<typeof loader, typeof action>((shown) => (
  <ScorePage key={shown.view.candidateNumber} {...shown} />
));
