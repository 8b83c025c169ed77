import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, dataReports } from '../../db/schema/index';
import { write } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { throttled, type ThrottleRefusal } from '../accounts/sign-in/throttled.server';
import { reviewTermsOf, workCalendarOf } from '../calendar/calendar.server';
import { reviewDates } from '../calendar/review-clock';
import { dateInChina } from '../calendar/working-days';
import { recordEvent } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import type { ReportForm } from './report';

/** Takes a report from anybody, signed in or not, and starts the desk's clock. Throttling is the caller's. */
export function reportWrongData(
  db: Database,
  actor: Actor | null,
  companyId: number,
  form: ReportForm,
  occasion: Occasion,
): Outcome<{ id: number; dueOn: string }, 'company-unknown'> {
  const { dueOn } = reviewDates(dateInChina(occasion.now), reviewTermsOf(db), workCalendarOf(db));
  return write(db, (tx) => {
    if (!tx.select({ id: companies.id }).from(companies).where(eq(companies.id, companyId)).get())
      return refuse('company-unknown', { value: String(companyId) });
    const { fields, text, source, email } = form;
    const { id } = tx
      .insert(dataReports)
      .values({
        companyId,
        fields,
        text,
        source,
        reporterEmail: email,
        language: occasion.language,
        state: 'open',
        reportedAt: occasion.now.toISOString(),
        dueOn,
      })
      .returning({ id: dataReports.id })
      .get();
    recordEvent(
      tx,
      {
        actor: { accountId: actor?.accountId ?? null },
        deed: 'report.send',
        thing: { type: 'company', id: companyId },
        after: { reportId: id, fields },
      },
      occasion,
    );
    return ok({ id, dueOn });
  });
}

/** `reportWrongData` as a form sends it: an e-mail address only with consent, so many from one network address. */
export function reportThrottled(
  db: Database,
  actor: Actor | null,
  companyId: number,
  form: ReportForm,
  occasion: Occasion,
): Outcome<{ id: number; dueOn: string }, 'company-unknown' | 'consent-needed' | ThrottleRefusal> {
  if (form.email !== null && form.consent !== 'yes') return refuse('consent-needed', { field: 'consent' });
  return (
    throttled(occasion, [['report:address', occasion.address]]) ?? reportWrongData(db, actor, companyId, form, occasion)
  );
}
