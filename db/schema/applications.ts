import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { applicationStateNames, openApplicationStates } from '../../app/alliance/applications/application-state';
import { accounts } from './accounts';
import { companies } from './companies';
import { listed } from './listed';
import { regions } from './regions';

/**
 * Applications to join the alliance: `claim` speaks for a company on record, `new` for one that is not.
 * Moments are ISO 8601 UTC; `*On` are dates in China. A draft may hold any text its firm typed.
 */
export const membershipApplications = sqliteTable(
  'membership_applications',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text({ enum: ['claim', 'new'] }).notNull(),
    /** claim: the company; new: null until approved. */
    companyId: integer('company_id').references(() => companies.id),
    applicantId: integer('applicant_id')
      .notNull()
      .references(() => accounts.id),
    state: text({ enum: applicationStateNames }).notNull(),

    nameZh: text('name_zh'),
    shortName: text('short_name'),
    nameEn: text('name_en'),
    /** Normalised (app/companies/uscc.ts). */
    uscc: text(),
    regionCode: text('region_code').references(() => regions.code),
    address: text(),
    website: text(),
    contactName: text('contact_name'),
    contactPhone: text('contact_phone'),
    contactEmail: text('contact_email'),
    consentedAt: text('consented_at'),
    declaredBy: text('declared_by'),
    declaredAt: text('declared_at'),

    /** Raised by every edit: a form that was filled on an older one is refused, not merged in silence. */
    revision: integer().notNull().default(0),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    /** Since when it stands in its queue; taking and releasing leave it, so nobody loses their place. */
    queuedAt: text('queued_at').notNull(),
    submittedAt: text('submitted_at'),
    warnOn: text('warn_on'),
    dueOn: text('due_on'),
    /** The due date crosses a year whose public holidays are not on record: only weekends were counted. */
    dueProvisional: integer('due_provisional', { mode: 'boolean' }).notNull().default(false),
    escalatedAt: text('escalated_at'),
    reviewerId: integer('reviewer_id').references(() => accounts.id),
    takenAt: text('taken_at'),
    decidedAt: text('decided_at'),
    decidedBy: integer('decided_by').references(() => accounts.id),
    decisionReason: text('decision_reason'),
    appealReason: text('appeal_reason'),
  },
  (table) => [
    /** Two firms may draft with one code; the first to submit holds it. */
    uniqueIndex('membership_applications_open_uscc')
      .on(table.uscc)
      .where(sql`${table.state} in (${listed(openApplicationStates)})`),
    uniqueIndex('membership_applications_open_company')
      .on(table.companyId)
      .where(sql`${table.companyId} is not null and ${table.state} in (${listed(openApplicationStates)})`),
    index('membership_applications_queue').on(table.state, table.queuedAt, table.id),
    index('membership_applications_region_queue').on(table.regionCode, table.state, table.queuedAt, table.id),
    index('membership_applications_reviewer').on(table.reviewerId, table.queuedAt, table.id),
    index('membership_applications_applicant').on(table.applicantId, table.updatedAt),
    index('membership_applications_company').on(table.companyId),
    index('membership_applications_uscc').on(table.uscc),
    index('membership_applications_decided_by').on(table.decidedBy),
    index('membership_applications_due')
      .on(table.dueOn)
      .where(sql`${table.dueOn} is not null`),
    index('membership_applications_escalated')
      .on(table.regionCode, table.dueOn)
      .where(sql`${table.escalatedAt} is not null`),
    check('membership_applications_state', sql`${table.state} in (${listed(applicationStateNames)})`),
    check('membership_applications_kind', sql`${table.kind} in ('claim', 'new')`),
    check('membership_applications_claim', sql`${table.kind} = 'new' or ${table.companyId} is not null`),
    check('membership_applications_reviewer', sql`(${table.state} = 'in-review') = (${table.reviewerId} is not null)`),
    check(
      'membership_applications_due',
      sql`(${table.state} in ('submitted', 'in-review')) = (${table.dueOn} is not null)`,
    ),
    check(
      'membership_applications_reason',
      sql`${table.state} not in ('returned', 'approved', 'refused') or length(${table.decisionReason}) > 0`,
    ),
  ],
);
