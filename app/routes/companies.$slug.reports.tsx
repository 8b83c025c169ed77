import { z } from 'zod';
import { reportMessages } from '../alliance/report-messages';
import { workCalendarOf } from '../calendar/calendar.server';
import { isProvisional } from '../calendar/working-days';
import { namedCompany } from '../companies/named-company.server';
import { reportForm } from '../review-desk/report';
import { ReportPage } from '../review-desk/report-page';
import { reportThrottled } from '../review-desk/report-intake.server';
import type { Asked } from '../web/asked';
import { shortForm } from '../web/form-limits';
import { pageOf, privateTitle } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

/** The company the address names; a 404 for none. */
function requireNamed(asked: Asked) {
  const { db, text, language } = asked;
  return requireOk(namedCompany(db, text('slug'), language));
}

export const loader = view(requireNamed, (company, { db, language, request }) => {
  const { sent } = parseQuery(
    request,
    z.object({ sent: parameter.text(10).refine((date) => /^(\d{4}-\d{2}-\d{2})?$/.test(date)) }),
    language,
  );
  return { company, sent, sentProvisional: sent !== '' && isProvisional(sent, workCalendarOf(db)) };
});

export const action = command({
  by: requireNamed,
  form: reportForm,
  limits: shortForm,
  run: (company, { db, context, form, occasion }) => reportThrottled(db, context.actor, company.id, form, occasion),
  to: (to, { who, value }) => to.companyReports(who.slug, value.dueOn),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  reportMessages[language].title(data?.company.name ?? ''),
);

export default pageOf<typeof loader, typeof action>(ReportPage);
