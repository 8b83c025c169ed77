import { doneText } from '../certification/assessments/assessment-form';
import { assessmentMessages } from '../certification/assessments/assessment-messages';
import { AssessmentPage } from '../certification/assessments/assessment-pages';
import { assessment } from '../certification/assessments/assessment-view.server';
import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/route.server';

export const loader = view(requireAssessor, (actor, { db, language, now, request, query, number }) => {
  const url = new URL(request.url);
  const pages = query({ due: parameter.page(), scored: parameter.page() });
  return { done: doneText(url), view: requireOk(assessment(db, actor, number('session'), language, now, pages)) };
});

export const meta = privateTitle<typeof loader>(
  (language, { data }) => data?.view.title ?? assessmentMessages[language].title,
);

export default pageOf<typeof loader>(AssessmentPage);
