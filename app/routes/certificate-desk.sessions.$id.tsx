import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CandidatesPage } from '../certificate-desk/candidates-page';
import { proposeForm } from '../certificate-desk/desk-forms';
import { sessionCandidates } from '../certificate-desk/desk-view.server';
import { certificateDeskMessages } from '../certificate-desk/messages';
import { proposeBatch } from '../certificates/issue/proposal.server';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { longList } from '../web/form-limits';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const language = context.language;
  return {
    language,
    session: requireOk(sessionCandidates(context.db, actor, routeNumber(params), language, context.now())),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const form = await readFields(request, proposeForm, longList);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const proposed = proposeBatch(
    context.db,
    actor,
    { sessionId: routeNumber(params), applicationIds: form.value.candidate },
    context.occasion,
  );
  return proposed.ok
    ? redirect(paths(context.language).certificateBatch(proposed.value))
    : sendBack(form.sent, [proposed]);
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) => data?.session.title ?? certificateDeskMessages[language].title);

export default function SessionCandidatesRoute() {
  return <CandidatesPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
