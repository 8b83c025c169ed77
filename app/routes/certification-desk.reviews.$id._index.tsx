import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { decideCertification } from '../certification/applications/candidacy.server';
import { reviewForm, sentRemarks } from '../certification/desk/desk-form';
import { certificationDeskMessages } from '../certification/desk/desk-messages';
import { ReviewPage } from '../certification-desk/review-page';
import { reviewView } from '../certification/applications/review-view.server';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { languageOf } from '../i18n/language';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { personalHeaders } from '../web/personal-headers';
import { requireOk } from '../web/required-page.server';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  const language = languageOf(new URL(request.url));
  return { language, review: requireOk(reviewView(context.db, actor, Number(params.id), language, context.now())) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const form = await readFields(request, reviewForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const decided = decideCertification(
    context.db,
    actor,
    { id: Number(params.id), ...form.value, remarks: sentRemarks(form.sent) },
    context.occasion,
  );
  return decided.ok ? redirect(paths(context.occasion.language).certificationDesk()) : sendBack(form.sent, [decided]);
}

export const headers = personalHeaders;

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => certificationDeskMessages[language].review);

export default function CertificationReviewRoute() {
  return <ReviewPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
