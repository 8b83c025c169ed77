import { useActionData, useLoaderData } from '@remix-run/react';
import { InterestPage } from '../certification/applications/interest-page';
import { declareInterest, listInterests, seenRunningSessions } from '../certification/applications/interests.server';
import { interestForm } from '../certification/assessments/assessment-form';
import { assessmentMessages } from '../certification/assessments/assessment-messages';
import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { command } from '../web/command.server';
import { privateTitle } from '../web/page-meta';
import { view } from '../web/view.server';

export const loader = view(requireAssessor, (actor, { db, request }) => {
  const url = new URL(request.url);
  const done = /^\d{1,4}$/.exec(url.searchParams.get('done') ?? '')?.[0] ?? null;
  return {
    lines: listInterests(db, actor.accountId),
    seen: seenRunningSessions(db, actor.accountId),
    done,
  };
});

export const action = command({
  by: requireAssessor,
  form: interestForm,
  run: (actor, { db, occasion, form }) => {
    const { kind, email, company } = form;
    return declareInterest(db, actor, kind === 'company' ? { kind, company } : { kind, email }, occasion);
  },
  to: (to, { value }) => to.interests(value.stoodDown),
});

export const meta = privateTitle((language) => assessmentMessages[language].interest.title);

export default function InterestsRoute() {
  const shown = useLoaderData<typeof loader>();
  // After a declaration the form begins empty again.
  return <InterestPage key={shown.lines.length} {...shown} fault={useActionData<typeof action>() ?? null} />;
}
