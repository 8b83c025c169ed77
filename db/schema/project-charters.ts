import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { aimNames, invitedRoles, visibilities } from '../../app/projects/project-role';
import { milestoneStateNames } from '../../app/projects/milestone-state';
import { segments } from './chains';
import { listed } from './listed';
import { projectParties } from './project-parties';
import { projects } from './projects';

/** What parties consent to, revision by revision: none is ever changed once somebody else was asked. */
export const projectRevisions = sqliteTable(
  'project_revisions',
  {
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    revision: integer().notNull(),
    titleZh: text('title_zh').notNull(),
    titleEn: text('title_en'),
    goalZh: text('goal_zh').notNull(),
    goalEn: text('goal_en'),
    startsOn: text('starts_on'),
    endsOn: text('ends_on'),
    visibility: text({ enum: visibilities }).notNull(),
    createdAt: text('created_at').notNull(),
    /** The last day on which parties that cannot act are waited for. */
    consentBy: text('consent_by'),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.revision] }),
    check('project_revisions_visibility', sql`${table.visibility} in (${listed(visibilities)})`),
    check(
      'project_revisions_days',
      sql`${table.startsOn} is null or ${table.endsOn} is null or ${table.startsOn} <= ${table.endsOn}`,
    ),
  ],
);

/** Who is in it as what by a revision. The lead is not said here: it is handed over, whatever the charter. */
export const projectCharterRoles = sqliteTable(
  'project_charter_roles',
  {
    projectId: integer('project_id').notNull(),
    revision: integer().notNull(),
    partyId: integer('party_id')
      .notNull()
      .references(() => projectParties.id),
    role: text({ enum: invitedRoles }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.revision, table.partyId] }),
    foreignKey({
      columns: [table.projectId, table.revision],
      foreignColumns: [projectRevisions.projectId, projectRevisions.revision],
    }),
    index('project_charter_roles_party').on(table.partyId),
    check('project_charter_roles_role', sql`${table.role} in (${listed(invitedRoles)})`),
  ],
);

/** Who works on which segment, and for what, by a revision. */
export const projectContributions = sqliteTable(
  'project_contributions',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    projectId: integer('project_id').notNull(),
    revision: integer().notNull(),
    partyId: integer('party_id')
      .notNull()
      .references(() => projectParties.id),
    segmentId: text('segment_id')
      .notNull()
      .references(() => segments.id),
    aim: text({ enum: aimNames }).notNull(),
    /** Aim `supply`: whom it supplies, where it says so. */
    customerId: integer('customer_id').references(() => projectParties.id),
    /** Its own party or the desk took it back as evidence. */
    retractedAt: text('retracted_at'),
    retractedReason: text('retracted_reason'),
  },
  (table) => [
    uniqueIndex('project_contributions_one').on(table.projectId, table.revision, table.partyId, table.segmentId),
    foreignKey({
      columns: [table.projectId, table.revision],
      foreignColumns: [projectRevisions.projectId, projectRevisions.revision],
    }),
    index('project_contributions_party').on(table.partyId),
    index('project_contributions_segment').on(table.segmentId, table.projectId),
    index('project_contributions_customer').on(table.customerId),
    check('project_contributions_aim', sql`${table.aim} in (${listed(aimNames)})`),
    check(
      'project_contributions_customer',
      sql`${table.customerId} is null or (${table.aim} = 'supply' and ${table.customerId} <> ${table.partyId})`,
    ),
    check('project_contributions_retracted', sql`(${table.retractedAt} is null) = (${table.retractedReason} is null)`),
  ],
);

/** A milestone and how far it got; what it is called, whose it is and when it is due stands in its plans. */
export const projectMilestones = sqliteTable(
  'project_milestones',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    state: text({ enum: milestoneStateNames }).notNull(),
    /** Where its party left: whoever leads, until a newer plan says otherwise. */
    holderId: integer('holder_id').references(() => projectParties.id),
    /** What was said with the report: for the parties. */
    report: text(),
    reportedAt: text('reported_at'),
    answeredAt: text('answered_at'),
    reason: text(),
    /** Who has accepted it, by whose party. */
    acceptedBy: integer('accepted_by').references(() => projectParties.id),
  },
  (table) => [
    index('project_milestones_project').on(table.projectId, table.state),
    index('project_milestones_holder').on(table.holderId),
    index('project_milestones_accepted_by').on(table.acceptedBy),
    check('project_milestones_state', sql`${table.state} in (${listed(milestoneStateNames)})`),
    check(
      'project_milestones_reason',
      sql`${table.state} not in ('returned', 'dropped') or length(${table.reason}) > 0`,
    ),
  ],
);

/** A milestone as a revision has it. The day of the first plan stays visible. */
export const projectMilestonePlans = sqliteTable(
  'project_milestone_plans',
  {
    milestoneId: integer('milestone_id')
      .notNull()
      .references(() => projectMilestones.id),
    projectId: integer('project_id').notNull(),
    revision: integer().notNull(),
    partyId: integer('party_id')
      .notNull()
      .references(() => projectParties.id),
    title: text().notNull(),
    dueOn: text('due_on').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.milestoneId, table.revision] }),
    foreignKey({
      columns: [table.projectId, table.revision],
      foreignColumns: [projectRevisions.projectId, projectRevisions.revision],
    }),
    index('project_milestone_plans_project').on(table.projectId, table.revision),
    index('project_milestone_plans_party').on(table.partyId),
  ],
);
