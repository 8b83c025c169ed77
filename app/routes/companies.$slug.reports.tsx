import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { anybody } from '../accounts/permissions/required-actor.server';
import { memberMessages } from '../alliance/member-messages';
import { workCalendarOf } from '../calendar/calendar.server';
import { isProvisional } from '../calendar/working-days';
import { namedCompany } from '../companies/named-company.server';
import { reportForm } from '../desk/report';
import { ReportPage } from '../desk/report-page';
import { reportThrottled } from '../desk/reports.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { shortForm } from '../web/form-limits';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { parameter, parseQuery } from '../web/query';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/view.server';

export const loader = view(anybody, (_by, { db, language, request, text }) => {
  const { sent } = parseQuery(
    request,
    z.object({ sent: parameter.text(10).refine((date) => /^(\d{4}-\d{2}-\d{2})?$/.test(date)) }),
    language,
  );
  return {
    company: requireOk(namedCompany(db, text('slug'), language)),
    sent,
    sentProvisional: sent !== '' && isProvisional(sent, workCalendarOf(db)),
  };
});

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

export const meta = privateTitle<typeof loader>((language, { data }) =>
  memberMessages[language].report.title(data?.company.name ?? ''),
);

export default pageOf<typeof loader, typeof action>(ReportPage);
