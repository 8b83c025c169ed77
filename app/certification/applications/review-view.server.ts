import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { accounts, certificationApplications, schemeVersions } from '../../../db/schema/index';
import type { Actor } from '../../accounts/permissions/actor';
import { can } from '../../accounts/permissions/permissions';
import { permitted } from '../../accounts/permissions/permitted.server';
import { reviewTermsOf, workCalendarOf } from '../../calendar/calendar.server';
import { clockReading, reviewDates } from '../../calendar/review-clock';
import { dateInChina } from '../../calendar/working-days';
import { maskedColleague } from '../../events/mask';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';
import {
  certificationColumns,
  certificationThing,
  findCertificationApplication,
  type CertificationApplication,
} from './application.server';
import { certificationReference } from './candidate-view';
import { pairedEntries } from './returned';
import type { ReviewLine, ReviewView } from './review-view';
import { entryLines } from './entry-words';
import { entryNames } from './entry-names.server';
import { levelNames } from '../schemes/occupation-register.server';
import { ruleWords } from '../schemes/rule-words';
import { findSchemeVersion } from '../schemes/scheme-version.server';
import { namedFiles } from '../talent/talent-files.server';
import { recordParts } from '../talent/talent-record';

/** What waits for a reviewer, the oldest first, with when it is due by working days; at most `limit`. */
export function reviewQueue(db: Database, actor: Actor, language: Language, now: Date, limit = 200): ReviewLine[] {
  const rows = db
    .select({ row: certificationApplications, content: schemeVersions.content })
    .from(certificationApplications)
    .innerJoin(schemeVersions, eq(schemeVersions.id, certificationApplications.schemeVersionId))
    .where(
      and(
        eq(certificationApplications.state, 'submitted'),
        permitted(actor, 'certification.review', certificationColumns(homeRegionCode(db))),
      ),
    )
    .orderBy(asc(certificationApplications.submittedAt), asc(certificationApplications.id))
    .limit(limit)
    .all();
  const due = dueDates(db, now);
  return rows.map(({ row, content }) => ({
    id: row.id,
    reference: certificationReference(row),
    title: localised(language, content.title.zh, content.title.en),
    submittedOn: dateInChina(new Date(row.submittedAt!)),
    ...due(row.submittedAt!),
    held: row.reviewerId === null ? null : row.reviewerId === actor.accountId ? ('mine' as const) : ('other' as const),
    appeal: row.appealReason !== null,
  }));
}

/** One application for its reviewer, as it was handed in; unknown to whoever may not decide about it. */
export function reviewView(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
  now: Date,
): Outcome<ReviewView, 'application-unknown'> {
  const application = findCertificationApplication(db, id);
  if (!application || !can(actor, 'certification.review', certificationThing(application, homeRegionCode(db))))
    return refuse('application-unknown', { value: String(id) });
  const { content } = findSchemeVersion(db, application.schemeVersionId)!;
  const { occupationId, level, route, person, reason, appealReason, submittedAt } = application;
  const open = application.state === 'submitted';
  const due = open && submittedAt !== null ? dueDates(db, now)(submittedAt) : null;
  return ok({
    id,
    reference: certificationReference(application),
    title: localised(language, content.title.zh, content.title.en),
    occupationId,
    level,
    name: application.name ?? '',
    submittedOn: submittedAt && dateInChina(new Date(submittedAt)),
    open,
    appealReason,
    reason,
    route: route === null ? null : route + 1,
    asks:
      route === null
        ? []
        : (ruleWords(language, occupationId, content.eligibility, levelNames(db, language, occupationId))[route] ?? []),
    person,
    names: entryNames(db, language),
    files: filesOf(db, application),
    remarks: application.remarks ?? {},
    returned: returnedOf(application),
    holder: holderOf(db, actor, application),
    dueOn: due?.dueOn ?? null,
    clock: due?.clock ?? null,
  });
}

/** Files of what was handed in, and of what was returned before. */
function filesOf(db: Database, { person, returned }: CertificationApplication): ReviewView['files'] {
  return { ...(returned && namedFiles(db, returned.person)), ...(person && namedFiles(db, person)) };
}

function returnedOf({ state, person, returned }: CertificationApplication): ReviewView['returned'] {
  if (state === 'returned' || !returned || !person) return null;
  const { person: before, at, reason } = returned;
  return { person: before, at, reason, pairs: pairedEntries(returned, person) };
}

/** The remarks of a return, each with its entry as it was handed in. */
export function remarkLines(
  db: Database,
  language: Language,
  { remarks, person }: CertificationApplication,
): { entry: string; text: string }[] {
  if (!remarks || !person) return [];
  const names = new Map(entryNames(db, language));
  return recordParts.flatMap((part) =>
    entryLines(language, person, part, names).flatMap((entry, index) =>
      remarks[`${part}.${index}`] ? [{ entry, text: remarks[`${part}.${index}`]! }] : [],
    ),
  );
}

function holderOf(db: Database, actor: Actor, { reviewerId, takenAt }: CertificationApplication): ReviewView['holder'] {
  if (reviewerId === null || takenAt === null) return null;
  const email =
    db.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, reviewerId)).get()?.email ?? null;
  return {
    mine: reviewerId === actor.accountId,
    email: email && maskedColleague({ id: reviewerId, email }),
    since: dateInChina(new Date(takenAt)),
  };
}

/** By when what was handed in is to be decided, by working days. */
export function dueDates(
  db: Database,
  now: Date,
): (submittedAt: string) => { dueOn: string; dueProvisional: boolean; clock: ReturnType<typeof clockReading> } {
  const [terms, calendar, today] = [reviewTermsOf(db), workCalendarOf(db), dateInChina(now)];
  return (submittedAt) => {
    const { warnOn, dueOn, dueProvisional } = reviewDates(dateInChina(new Date(submittedAt)), terms, calendar);
    return { dueOn, dueProvisional, clock: clockReading({ warnOn, dueOn }, today) };
  };
}
