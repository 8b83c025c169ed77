import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { assessmentMessages } from '../certification/assessments/assessment-messages';
import { AssessmentPage } from '../certification/assessments/assessment-pages';
import { assessment } from '../certification/assessments/assessment-view.server';
import { doneText } from '../certification/assessments/assessment-form';
import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { languageOf } from '../i18n/language';
import { privateMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireAssessor({ request, context });
  const url = new URL(request.url);
  const language = languageOf(url);
  const pages = parseQuery(request, z.object({ due: parameter.page(), scored: parameter.page() }), language);
  return {
    language,
    done: doneText(url),
    view: requireOk(assessment(context.db, actor, routeNumber(params, 'session'), language, context.now(), pages)),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) => data?.view.title ?? assessmentMessages[language].title);

export default function AssessmentRoute() {
  return <AssessmentPage {...useLoaderData<typeof loader>()} fault={null} />;
}
