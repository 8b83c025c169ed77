import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../db/client';
import { companies, dataReports } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { allRegionChoices, segmentChoices } from '../region/place-choices.server';
import { findProfile } from '../alliance/profile/published-profile.server';
import { workCalendarOf } from '../calendar/calendar.server';
import { isProvisional } from '../calendar/working-days';
import { listedNames } from '../companies/alias-list';
import { companyFields } from '../companies/company-facts';
import type { Language } from '../i18n/language';
import { regionText } from '../region/regions.server';
import type { Asked } from '../web/asked';
import { parameter, parseQuery } from '../web/query';
import { correctable, isCompanyField, recordFieldOf, type Correctable } from './correction';
import { correctionsOf, type Correction } from './correction.server';
import { onDesk } from './desk-sight.server';
import type { ReportState } from './report-state';
import type { DeskReport } from './waiting.server';

type Choice = readonly [value: string, name: string];

/** A report opened at the desk, with the record it is about. */
export interface ReportFile extends DeskReport {
  readonly state: ReportState;
  /** What the record holds of each stated field; regions by name. */
  readonly record: readonly (readonly [field: (typeof companyFields)[number], value: string | null])[];
  readonly corrections: readonly Correction[];
  /** What the reviewer chose to correct, what it may be, and what it is now. */
  readonly correcting: {
    readonly field: Correctable;
    readonly choices: readonly Choice[];
    readonly now: string;
  } | null;
}

/** The report of the address and what is chosen to be corrected, for who sees it at the desk; else a 404. */
export function requireReportFile(asked: Asked): ReportFile {
  const actor = onDesk('report')(asked);
  const { db, id, language, request } = asked;
  const { field } = parseQuery(request, z.object({ field: parameter.choice(correctable) }), language);
  return reportFile(db, actor, { id, correcting: field ?? null }, language);
}

function reportFile(
  db: Database,
  actor: Actor,
  { id, correcting }: { readonly id: number; readonly correcting: Correctable | null },
  language: Language,
): ReportFile {
  const { report, company } = db
    .select({ report: dataReports, company: companies })
    .from(dataReports)
    .innerJoin(companies, eq(companies.id, dataReports.companyId))
    .where(eq(dataReports.id, id))
    .get()!;
  const named = (field: string, value: string | null) =>
    field === 'region_code' && value !== null ? regionText(db, value, language) : value;
  return {
    id,
    state: report.state,
    companyName: company.nameZh,
    companySlug: company.slug,
    fields: report.fields,
    text: report.text,
    source: report.source,
    reportedAt: report.reportedAt,
    dueOn: report.dueOn,
    dueProvisional: isProvisional(report.dueOn, workCalendarOf(db)),
    answerable: report.reporterEmail !== null,
    mayAnswer: can(actor, 'report.answer', { companyId: company.id, regionCode: company.regionCode }),
    record: companyFields.map((field) => [field, named(field, company[recordFieldOf(field)])] as const),
    corrections: correctionsOf(db, id).map((one) => ({
      ...one,
      before: named(one.field, one.before),
      after: named(one.field, one.after),
    })),
    correcting: correcting && {
      field: correcting,
      choices: choicesOf(db, correcting, language),
      now: nowOf(db, company, correcting),
    },
  };
}

/** What the record holds of a field, other names a line each; '' of segments, which are not typed. */
function nowOf(db: Database, company: typeof companies.$inferSelect, field: Correctable): string {
  if (field === 'alias') return listedNames(findProfile(db, company.id)!.alias).join('\n');
  return (isCompanyField(field) && company[recordFieldOf(field)]) || '';
}

/** What may be chosen for a field; nothing where it is typed. */
function choicesOf(db: Database, field: Correctable, language: Language): readonly Choice[] {
  if (field === 'alias') return [];
  if (!isCompanyField(field)) return segmentChoices(db, language);
  return field === 'region_code' ? allRegionChoices(db, language) : [];
}
