import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { listingStateNames } from '../../app/projects/listing-state';
import { projectStateNames } from '../../app/projects/project-state';
import { listed } from './listed';
import { needs } from './needs';
import { regions } from './regions';

/**
 * Collaboration projects. What they are about stands in their revisions (project-charters.ts), who works on them in
 * their parties (project-parties.ts). Moments are ISO 8601 UTC; `*On` are dates in China.
 */
export const projects = sqliteTable(
  'projects',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    state: text({ enum: projectStateNames }).notNull(),
    /** The newest revision that stands: what parties are asked to consent to. */
    revision: integer().notNull(),
    /** The revision in force: the last one all agreed on; null before the first agreement. */
    agreedRevision: integer('agreed_revision'),
    /** Its desk: where its first lead is seated. */
    regionCode: text('region_code').references(() => regions.code),
    /** The completed project this one continues. */
    continuesId: integer('continues_id').references((): AnySQLiteColumn => projects.id),
    /** What somebody looks for that it was begun for. */
    needId: integer('need_id').references(() => needs.id),
    createdAt: text('created_at').notNull(),
    /** When anything last happened to it by its parties' doing: from it `stalled` is derived. */
    activeAt: text('active_at').notNull(),
    /** When its parties were last asked whether it still runs. */
    stillAskedAt: text('still_asked_at'),
    proposedAt: text('proposed_at'),
    agreedAt: text('agreed_at'),
    startedAt: text('started_at'),
    /** The last day on which confirmations are waited for; null unless closing. */
    confirmBy: text('confirm_by'),
    /** Counts the times it was closed: a reopened project is confirmed anew. */
    closingRound: integer('closing_round').notNull().default(0),
    endedAt: text('ended_at'),
    endReason: text('end_reason'),

    listing: text({ enum: listingStateNames }).notNull(),
    /** The revision the desk checked: what the public sees. */
    listedRevision: integer('listed_revision'),
    submittedAt: text('submitted_at'),
    listingDueOn: text('listing_due_on'),
    listingAt: text('listing_at'),
    listingReason: text('listing_reason'),

    /** The project this one is a duplicate of: its address leads there, its evidence rests. */
    mergedIntoId: integer('merged_into_id').references((): AnySQLiteColumn => projects.id),
    mergedAt: text('merged_at'),
  },
  (table) => [
    index('projects_state').on(table.state, table.activeAt),
    index('projects_listing').on(table.listing, table.submittedAt, table.id),
    index('projects_region_listing').on(table.regionCode, table.listing, table.submittedAt),
    index('projects_continues').on(table.continuesId),
    index('projects_need').on(table.needId),
    index('projects_merged_into').on(table.mergedIntoId),
    index('projects_confirm_by')
      .on(table.confirmBy)
      .where(sql`${table.confirmBy} is not null`),
    check('projects_state', sql`${table.state} in (${listed(projectStateNames)})`),
    check('projects_listing', sql`${table.listing} in (${listed(listingStateNames)})`),
    check(
      'projects_agreed',
      sql`${table.state} not in (${listed(['agreed', 'running', 'closing', 'completed'])}) or ${table.agreedRevision} is not null`,
    ),
    check(
      'projects_agreed_revision',
      sql`${table.agreedRevision} is null or ${table.agreedRevision} <= ${table.revision}`,
    ),
    check('projects_closing', sql`(${table.state} = 'closing') = (${table.confirmBy} is not null)`),
    check(
      'projects_ended',
      sql`(${table.state} in ('completed', 'stopped', 'withdrawn', 'discarded')) = (${table.endedAt} is not null)`,
    ),
    check('projects_end_reason', sql`${table.state} not in ('stopped', 'withdrawn') or length(${table.endReason}) > 0`),
    check(
      'projects_listed',
      sql`${table.listing} not in ('listed', 'withheld') or ${table.listedRevision} is not null`,
    ),
    check(
      'projects_listing_reason',
      sql`${table.listing} not in ('returned', 'withheld') or length(${table.listingReason}) > 0`,
    ),
    check('projects_submitted', sql`${table.listing} <> 'submitted' or ${table.listingDueOn} is not null`),
    check('projects_merged', sql`${table.mergedIntoId} is null or ${table.mergedIntoId} <> ${table.id}`),
  ],
);
