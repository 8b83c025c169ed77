import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { workCalendarOf } from '../calendar/calendar.server';
import { memberMessages } from '../alliance/member-messages';
import { isProvisional } from '../calendar/working-days';
import { namedCompany } from '../companies/named-company.server';
import { reportForm } from '../desk/report';
import { ReportPage } from '../desk/report-page';
import { reportThrottled } from '../desk/reports.server';
import { paths } from '../paths';
import { shortForm } from '../web/form-limits';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';
import { requireOk } from '../web/required-page.server';
import { z } from 'zod';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = context.language;
  const { sent } = parseQuery(
    request,
    z.object({ sent: parameter.text(10).refine((date) => /^(\d{4}-\d{2}-\d{2})?$/.test(date)) }),
    language,
  );
  return {
    language,
    company: requireOk(namedCompany(context.db, params.slug ?? '', language)),
    sent,
    sentProvisional: sent !== '' && isProvisional(sent, workCalendarOf(context.db)),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { language } = context.occasion;
  const company = requireOk(namedCompany(context.db, params.slug ?? '', language));
  const form = await readFields(request, reportForm, shortForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const reported = reportThrottled(context.db, context.actor, company.id, form.value, context.occasion);
  return reported.ok
    ? redirect(paths(language).companyReports(company.slug, reported.value.dueOn))
    : sendBack(form.sent, [reported]);
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) => memberMessages[language].report.title(data?.company.name ?? ''));

export default function ReportsRoute() {
  return <ReportPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
