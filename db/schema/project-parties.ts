import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts';
import { invitationStateNames } from '../../app/projects/invitation-state';
import { invitedRoles, leadOfferStateNames, projectRoleNames } from '../../app/projects/project-role';
import { listed } from './listed';
import { exactlyOneParty, partyColumns } from './party-columns';
import { projects } from './projects';

/** An organisation in a project, from its first invitation on. */
export const projectParties = sqliteTable(
  'project_parties',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    ...partyColumns(),
    /** It may be named in public; it says so itself. An undisclosed party is absent there. */
    disclosed: integer({ mode: 'boolean' }).notNull().default(false),
    /** Its name when the project ended. */
    frozenNameZh: text('frozen_name_zh'),
    frozenNameEn: text('frozen_name_en'),
    /** Two parties of a finished project became one company: the row read together with this one. */
    unitedWithId: integer('united_with_id').references((): AnySQLiteColumn => projectParties.id),
  },
  (table) => [
    uniqueIndex('project_parties_company')
      .on(table.projectId, table.companyId)
      .where(sql`united_with_id is null`),
    uniqueIndex('project_parties_institution')
      .on(table.projectId, table.institutionId)
      .where(sql`united_with_id is null`),
    index('project_parties_project').on(table.projectId),
    index('project_parties_of_company').on(table.companyId, table.projectId),
    index('project_parties_of_institution').on(table.institutionId, table.projectId),
    index('project_parties_united').on(table.unitedWithId),
    exactlyOneParty('project_parties_one', table),
  ],
);

/** What a party is and was: dated spans, one open at a time; exactly one party of a project leads. */
export const projectRoleSpans = sqliteTable(
  'project_role_spans',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    partyId: integer('party_id')
      .notNull()
      .references(() => projectParties.id),
    role: text({ enum: projectRoleNames }).notNull(),
    startedAt: text('started_at').notNull(),
    endedAt: text('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    uniqueIndex('project_role_spans_open')
      .on(table.partyId)
      .where(sql`ended_at is null`),
    uniqueIndex('project_role_spans_lead')
      .on(table.projectId)
      .where(sql`role = 'lead' and ended_at is null`),
    index('project_role_spans_project').on(table.projectId),
    index('project_role_spans_party').on(table.partyId, table.startedAt),
    check('project_role_spans_role', sql`${table.role} in (${listed(projectRoleNames)})`),
    check('project_role_spans_order', sql`${table.endedAt} is null or ${table.endedAt} >= ${table.startedAt}`),
  ],
);

/** How an organisation was asked in. */
export const projectInvitations = sqliteTable(
  'project_invitations',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    partyId: integer('party_id')
      .notNull()
      .references(() => projectParties.id),
    role: text({ enum: invitedRoles }).notNull(),
    state: text({ enum: invitationStateNames }).notNull(),
    /** What the lead wrote to it: for the two of them. */
    note: text(),
    sentAt: text('sent_at'),
    /** The day it is reminded on, and its last day; dates in China. */
    chaseOn: text('chase_on'),
    dueOn: text('due_on'),
    chasedAt: text('chased_at'),
    answeredAt: text('answered_at'),
    reason: text(),
  },
  (table) => [
    uniqueIndex('project_invitations_open')
      .on(table.partyId)
      .where(sql`state in ('prepared', 'invited')`),
    index('project_invitations_project').on(table.projectId, table.state),
    index('project_invitations_party').on(table.partyId, table.state),
    index('project_invitations_chase')
      .on(table.chaseOn)
      .where(sql`state = 'invited' and chased_at is null`),
    check('project_invitations_role', sql`${table.role} in (${listed(invitedRoles)})`),
    check('project_invitations_state', sql`${table.state} in (${listed(invitationStateNames)})`),
    check('project_invitations_due', sql`${table.state} in ('prepared', 'revoked') or ${table.dueOn} is not null`),
  ],
);

/** A party's consent to a revision: what it saw is what it agreed to. */
export const projectConsents = sqliteTable(
  'project_consents',
  {
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    revision: integer().notNull(),
    partyId: integer('party_id')
      .notNull()
      .references(() => projectParties.id),
    at: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.revision, table.partyId] }),
    index('project_consents_party').on(table.partyId),
  ],
);

/** Which side of a project an account acts for: the first act decides, it never acts for another. */
export const projectSides = sqliteTable(
  'project_sides',
  {
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    partyId: integer('party_id')
      .notNull()
      .references(() => projectParties.id),
    since: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.accountId] }),
    index('project_sides_account').on(table.accountId),
    index('project_sides_party').on(table.partyId),
  ],
);

/** Offers of the lead: asked of a party by who leads, or volunteered where no lead can act. */
export const projectLeadOffers = sqliteTable(
  'project_lead_offers',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    /** Who would lead. */
    partyId: integer('party_id')
      .notNull()
      .references(() => projectParties.id),
    state: text({ enum: leadOfferStateNames }).notNull(),
    openedAt: text('opened_at').notNull(),
    answeredAt: text('answered_at'),
    reason: text(),
  },
  (table) => [
    uniqueIndex('project_lead_offers_asked')
      .on(table.projectId)
      .where(sql`state = 'asked'`),
    uniqueIndex('project_lead_offers_volunteered')
      .on(table.partyId)
      .where(sql`state = 'volunteered'`),
    index('project_lead_offers_project').on(table.projectId, table.state),
    index('project_lead_offers_party').on(table.partyId),
    check('project_lead_offers_state', sql`${table.state} in (${listed(leadOfferStateNames)})`),
  ],
);
