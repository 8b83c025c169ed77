import { AssessmentListPage } from '../certification/assessments/assessment-list-page';
import { assessmentMessages } from '../certification/assessments/assessment-messages';
import { listAssessments } from '../certification/assessments/assessment-view.server';
import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireAssessor, (actor, { db, language, now }) => ({
  lines: listAssessments(db, actor, language, now),
}));

export const meta = privateTitle((language) => assessmentMessages[language].title);

export default pageOf<typeof loader>(AssessmentListPage);
