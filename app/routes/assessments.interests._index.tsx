import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { interestForm } from '../certification/assessments/assessment-form';
import { assessmentMessages } from '../certification/assessments/assessment-messages';
import { InterestPage } from '../certification/applications/interest-page';
import { declareInterest, listInterests, seenRunningSessions } from '../certification/applications/interests.server';
import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { languageOf } from '../i18n/language';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireAssessor({ request, context });
  const url = new URL(request.url);
  const done = /^\d{1,4}$/.exec(url.searchParams.get('done') ?? '')?.[0] ?? null;
  return {
    language: languageOf(url),
    lines: listInterests(context.db, actor.accountId),
    seen: seenRunningSessions(context.db, actor.accountId),
    done,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireAssessor({ request, context });
  const form = await readFields(request, interestForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const { kind, email, company } = form.value;
  const declared = declareInterest(
    context.db,
    actor,
    kind === 'company' ? { kind, company } : { kind, email },
    context.occasion,
  );
  return declared.ok
    ? redirect(paths(context.language).interests(declared.value.stoodDown))
    : sendBack(form.sent, [declared]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => assessmentMessages[language].interest.title);

export default function InterestsRoute() {
  const shown = useLoaderData<typeof loader>();
  // After a declaration the form begins empty again.
  return <InterestPage key={shown.lines.length} {...shown} fault={useActionData<typeof action>() ?? null} />;
}
