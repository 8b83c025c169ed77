import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { annulmentView } from '../certificate-desk/certificate-view.server';
import { annulmentForm } from '../certificate-desk/desk-forms';
import { certificateDeskMessages } from '../certificate-desk/messages';
import { AnnulmentPage } from '../certificate-desk/revocation-pages';
import { annulAssessment } from '../certificates/issue/annulment.server';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  requireCertificateDesk({ request, context });
  const language = context.language;
  return { language, annulment: requireOk(annulmentView(context.db, routeNumber(params, 'seat'), language)) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const form = await readFields(request, annulmentForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const decisions = Object.fromEntries(
    [...form.sent].flatMap(([name, value]) =>
      name.startsWith('decision-') && (value === 'revoke' || value === 'keep')
        ? [[name.slice('decision-'.length), value] as const]
        : [],
    ),
  );
  const annulled = annulAssessment(
    context.db,
    actor,
    { seatId: routeNumber(params, 'seat'), reason: form.value.reason, decisions },
    context.occasion,
  );
  return annulled.ok ? redirect(paths(context.language).certificateRevocations()) : sendBack(form.sent, [annulled]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => certificateDeskMessages[language].annulment.title);

export default function AnnulmentRoute() {
  return <AnnulmentPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
