import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { candidateMessages } from '../candidates/candidate-messages';
import { CandidateListPage } from '../candidates/candidate-list-page';
import { startForm } from '../candidates/candidate-step';
import { candidateList } from '../candidates/candidate-view.server';
import { startCertification } from '../certification/applications/candidacy.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  const language = context.language;
  return { language, lines: candidateList(context.db, actor, language) };
}

/** Begins an application for a level, or goes back to the one under way. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const form = await readFields(request, startForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const started = startCertification(
    context.db,
    actor,
    { occupationId: form.value.occupation, level: form.value.level },
    context.occasion,
  );
  return started.ok
    ? redirect(paths(context.language).certificationApplication(started.value.id))
    : sendBack(form.sent, [started]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => candidateMessages[language].list.title);

export default function CertificationApplicationsRoute() {
  return <CandidateListPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
