import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { assessmentMessages } from '../certification/assessments/assessment-messages';
import { AssessmentListPage } from '../certification/assessments/assessment-list-page';
import { listAssessments } from '../certification/assessments/assessment-view.server';
import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireAssessor({ request, context });
  const language = context.language;
  return { language, lines: listAssessments(context.db, actor, language, context.now()) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => assessmentMessages[language].title);

export default function AssessmentsRoute() {
  return <AssessmentListPage {...useLoaderData<typeof loader>()} />;
}
