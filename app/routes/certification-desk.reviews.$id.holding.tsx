import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { holdingForm } from '../certification/desk/desk-form';
import { certificationDeskMessages } from '../certification/desk/desk-messages';
import { holdCertification } from '../certification/applications/review-holding.server';
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

/** Takes the application in hand or gives it back. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const form = await readFields(request, holdingForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const held = holdCertification(context.db, actor, { id: routeNumber(params), ...form.value }, context.occasion);
  return held.ok ? redirect(paths(context.language).certificationReview(held.value.id)) : sendBack(form.sent, [held]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => certificationDeskMessages[language].review);

export default function CertificationHoldingRoute() {
  return <ReviewPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
