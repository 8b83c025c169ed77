import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { decideCertification } from '../certification/applications/review-decision.server';
import { reviewForm, sentRemarks } from '../certification/desk/desk-form';
import { certificationDeskMessages } from '../certification/desk/desk-messages';
import { ReviewPage } from '../certification-desk/review-page';
import { reviewView } from '../certification/applications/review-view.server';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  const language = context.language;
  return { language, review: requireOk(reviewView(context.db, actor, routeNumber(params), language, context.now())) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const form = await readFields(request, reviewForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const decided = decideCertification(
    context.db,
    actor,
    { id: routeNumber(params), ...form.value, remarks: sentRemarks(form.sent) },
    context.occasion,
  );
  return decided.ok ? redirect(paths(context.language).certificationDesk()) : sendBack(form.sent, [decided]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => certificationDeskMessages[language].review);

export default function CertificationReviewRoute() {
  return <ReviewPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
