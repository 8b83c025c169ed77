CREATE TABLE `projects` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`state` text NOT NULL,
	`revision` integer NOT NULL,
	`agreed_revision` integer,
	`region_code` text,
	`continues_id` integer,
	`created_at` text NOT NULL,
	`active_at` text NOT NULL,
	`still_asked_at` text,
	`proposed_at` text,
	`agreed_at` text,
	`started_at` text,
	`confirm_by` text,
	`closing_round` integer DEFAULT 0 NOT NULL,
	`ended_at` text,
	`end_reason` text,
	`listing` text NOT NULL,
	`listed_revision` integer,
	`submitted_at` text,
	`listing_due_on` text,
	`listing_at` text,
	`listing_reason` text,
	`merged_into_id` integer,
	`merged_at` text,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`continues_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_into_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "projects_state" CHECK("projects"."state" in ('draft', 'forming', 'agreed', 'running', 'closing', 'completed', 'stopped', 'withdrawn', 'discarded')),
	CONSTRAINT "projects_listing" CHECK("projects"."listing" in ('unlisted', 'submitted', 'returned', 'listed', 'withheld')),
	CONSTRAINT "projects_agreed" CHECK("projects"."state" not in ('agreed', 'running', 'closing', 'completed') or "projects"."agreed_revision" is not null),
	CONSTRAINT "projects_agreed_revision" CHECK("projects"."agreed_revision" is null or "projects"."agreed_revision" <= "projects"."revision"),
	CONSTRAINT "projects_closing" CHECK(("projects"."state" = 'closing') = ("projects"."confirm_by" is not null)),
	CONSTRAINT "projects_ended" CHECK(("projects"."state" in ('completed', 'stopped', 'withdrawn', 'discarded')) = ("projects"."ended_at" is not null)),
	CONSTRAINT "projects_end_reason" CHECK("projects"."state" not in ('stopped', 'withdrawn') or length("projects"."end_reason") > 0),
	CONSTRAINT "projects_listed" CHECK("projects"."listing" not in ('listed', 'withheld') or "projects"."listed_revision" is not null),
	CONSTRAINT "projects_listing_reason" CHECK("projects"."listing" not in ('returned', 'withheld') or length("projects"."listing_reason") > 0),
	CONSTRAINT "projects_submitted" CHECK("projects"."listing" <> 'submitted' or "projects"."listing_due_on" is not null),
	CONSTRAINT "projects_merged" CHECK("projects"."merged_into_id" is null or "projects"."merged_into_id" <> "projects"."id")
);
--> statement-breakpoint
CREATE INDEX `projects_state` ON `projects` (`state`,`active_at`);--> statement-breakpoint
CREATE INDEX `projects_listing` ON `projects` (`listing`,`submitted_at`,`id`);--> statement-breakpoint
CREATE INDEX `projects_region_listing` ON `projects` (`region_code`,`listing`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `projects_continues` ON `projects` (`continues_id`);--> statement-breakpoint
CREATE INDEX `projects_merged_into` ON `projects` (`merged_into_id`);--> statement-breakpoint
CREATE INDEX `projects_confirm_by` ON `projects` (`confirm_by`) WHERE "projects"."confirm_by" is not null;--> statement-breakpoint
CREATE TABLE `project_consents` (
	`project_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`party_id` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`project_id`, `revision`, `party_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `project_parties`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `project_consents_party` ON `project_consents` (`party_id`);--> statement-breakpoint
CREATE TABLE `project_invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`party_id` integer NOT NULL,
	`role` text NOT NULL,
	`state` text NOT NULL,
	`note` text,
	`sent_at` text,
	`chase_on` text,
	`due_on` text,
	`chased_at` text,
	`answered_at` text,
	`reason` text,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `project_parties`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_invitations_role" CHECK("project_invitations"."role" in ('partner', 'funder', 'facility', 'site', 'adviser')),
	CONSTRAINT "project_invitations_state" CHECK("project_invitations"."state" in ('prepared', 'invited', 'accepted', 'declined', 'lapsed', 'revoked')),
	CONSTRAINT "project_invitations_due" CHECK("project_invitations"."state" in ('prepared', 'revoked') or "project_invitations"."due_on" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `project_invitations_open` ON `project_invitations` (`party_id`) WHERE state in ('prepared', 'invited');--> statement-breakpoint
CREATE INDEX `project_invitations_project` ON `project_invitations` (`project_id`,`state`);--> statement-breakpoint
CREATE INDEX `project_invitations_party` ON `project_invitations` (`party_id`,`state`);--> statement-breakpoint
CREATE INDEX `project_invitations_chase` ON `project_invitations` (`chase_on`) WHERE state = 'invited' and chased_at is null;--> statement-breakpoint
CREATE TABLE `project_lead_offers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`party_id` integer NOT NULL,
	`state` text NOT NULL,
	`opened_at` text NOT NULL,
	`answered_at` text,
	`reason` text,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `project_parties`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_lead_offers_state" CHECK("project_lead_offers"."state" in ('asked', 'volunteered', 'accepted', 'declined', 'withdrawn'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `project_lead_offers_asked` ON `project_lead_offers` (`project_id`) WHERE state = 'asked';--> statement-breakpoint
CREATE UNIQUE INDEX `project_lead_offers_volunteered` ON `project_lead_offers` (`party_id`) WHERE state = 'volunteered';--> statement-breakpoint
CREATE INDEX `project_lead_offers_project` ON `project_lead_offers` (`project_id`,`state`);--> statement-breakpoint
CREATE INDEX `project_lead_offers_party` ON `project_lead_offers` (`party_id`);--> statement-breakpoint
CREATE TABLE `project_parties` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`company_id` integer,
	`institution_id` integer,
	`disclosed` integer DEFAULT false NOT NULL,
	`frozen_name_zh` text,
	`frozen_name_en` text,
	`united_with_id` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`united_with_id`) REFERENCES `project_parties`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_parties_one" CHECK(("project_parties"."company_id" is null) <> ("project_parties"."institution_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `project_parties_company` ON `project_parties` (`project_id`,`company_id`) WHERE united_with_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX `project_parties_institution` ON `project_parties` (`project_id`,`institution_id`) WHERE united_with_id is null;--> statement-breakpoint
CREATE INDEX `project_parties_project` ON `project_parties` (`project_id`);--> statement-breakpoint
CREATE INDEX `project_parties_of_company` ON `project_parties` (`company_id`,`project_id`);--> statement-breakpoint
CREATE INDEX `project_parties_of_institution` ON `project_parties` (`institution_id`,`project_id`);--> statement-breakpoint
CREATE INDEX `project_parties_united` ON `project_parties` (`united_with_id`);--> statement-breakpoint
CREATE TABLE `project_role_spans` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`party_id` integer NOT NULL,
	`role` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `project_parties`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_role_spans_role" CHECK("project_role_spans"."role" in ('lead', 'partner', 'funder', 'facility', 'site', 'adviser')),
	CONSTRAINT "project_role_spans_order" CHECK("project_role_spans"."ended_at" is null or "project_role_spans"."ended_at" >= "project_role_spans"."started_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `project_role_spans_open` ON `project_role_spans` (`party_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `project_role_spans_lead` ON `project_role_spans` (`project_id`) WHERE role = 'lead' and ended_at is null;--> statement-breakpoint
CREATE INDEX `project_role_spans_project` ON `project_role_spans` (`project_id`);--> statement-breakpoint
CREATE INDEX `project_role_spans_party` ON `project_role_spans` (`party_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `project_sides` (
	`project_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`party_id` integer NOT NULL,
	`since` text NOT NULL,
	PRIMARY KEY(`project_id`, `account_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `project_parties`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `project_sides_account` ON `project_sides` (`account_id`);--> statement-breakpoint
CREATE INDEX `project_sides_party` ON `project_sides` (`party_id`);--> statement-breakpoint
CREATE TABLE `project_charter_roles` (
	`project_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`party_id` integer NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`project_id`, `revision`, `party_id`),
	FOREIGN KEY (`party_id`) REFERENCES `project_parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`,`revision`) REFERENCES `project_revisions`(`project_id`,`revision`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_charter_roles_role" CHECK("project_charter_roles"."role" in ('partner', 'funder', 'facility', 'site', 'adviser'))
);
--> statement-breakpoint
CREATE INDEX `project_charter_roles_party` ON `project_charter_roles` (`party_id`);--> statement-breakpoint
CREATE TABLE `project_contributions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`party_id` integer NOT NULL,
	`segment_id` text NOT NULL,
	`aim` text NOT NULL,
	`customer_id` integer,
	`retracted_at` text,
	`retracted_reason` text,
	FOREIGN KEY (`party_id`) REFERENCES `project_parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `project_parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`,`revision`) REFERENCES `project_revisions`(`project_id`,`revision`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_contributions_aim" CHECK("project_contributions"."aim" in ('explore', 'build', 'demonstrate', 'supply')),
	CONSTRAINT "project_contributions_customer" CHECK("project_contributions"."customer_id" is null or ("project_contributions"."aim" = 'supply' and "project_contributions"."customer_id" <> "project_contributions"."party_id")),
	CONSTRAINT "project_contributions_retracted" CHECK(("project_contributions"."retracted_at" is null) = ("project_contributions"."retracted_reason" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `project_contributions_one` ON `project_contributions` (`project_id`,`revision`,`party_id`,`segment_id`);--> statement-breakpoint
CREATE INDEX `project_contributions_party` ON `project_contributions` (`party_id`);--> statement-breakpoint
CREATE INDEX `project_contributions_segment` ON `project_contributions` (`segment_id`,`project_id`);--> statement-breakpoint
CREATE INDEX `project_contributions_customer` ON `project_contributions` (`customer_id`);--> statement-breakpoint
CREATE TABLE `project_milestone_plans` (
	`milestone_id` integer NOT NULL,
	`project_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`party_id` integer NOT NULL,
	`title` text NOT NULL,
	`due_on` text NOT NULL,
	PRIMARY KEY(`milestone_id`, `revision`),
	FOREIGN KEY (`milestone_id`) REFERENCES `project_milestones`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `project_parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`,`revision`) REFERENCES `project_revisions`(`project_id`,`revision`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `project_milestone_plans_project` ON `project_milestone_plans` (`project_id`,`revision`);--> statement-breakpoint
CREATE INDEX `project_milestone_plans_party` ON `project_milestone_plans` (`party_id`);--> statement-breakpoint
CREATE TABLE `project_milestones` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`state` text NOT NULL,
	`holder_id` integer,
	`report` text,
	`reported_at` text,
	`answered_at` text,
	`reason` text,
	`accepted_by` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder_id`) REFERENCES `project_parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_by`) REFERENCES `project_parties`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_milestones_state" CHECK("project_milestones"."state" in ('planned', 'reported', 'returned', 'accepted', 'dropped')),
	CONSTRAINT "project_milestones_reason" CHECK("project_milestones"."state" not in ('returned', 'dropped') or length("project_milestones"."reason") > 0)
);
--> statement-breakpoint
CREATE INDEX `project_milestones_project` ON `project_milestones` (`project_id`,`state`);--> statement-breakpoint
CREATE INDEX `project_milestones_holder` ON `project_milestones` (`holder_id`);--> statement-breakpoint
CREATE INDEX `project_milestones_accepted_by` ON `project_milestones` (`accepted_by`);--> statement-breakpoint
CREATE TABLE `project_revisions` (
	`project_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`title_zh` text NOT NULL,
	`title_en` text,
	`goal_zh` text NOT NULL,
	`goal_en` text,
	`starts_on` text,
	`ends_on` text,
	`visibility` text NOT NULL,
	`created_at` text NOT NULL,
	`consent_by` text,
	PRIMARY KEY(`project_id`, `revision`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_revisions_visibility" CHECK("project_revisions"."visibility" in ('public', 'parties')),
	CONSTRAINT "project_revisions_days" CHECK("project_revisions"."starts_on" is null or "project_revisions"."ends_on" is null or "project_revisions"."starts_on" <= "project_revisions"."ends_on")
);
--> statement-breakpoint
CREATE TABLE `project_confirmations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contribution_id` integer NOT NULL,
	`party_id` integer NOT NULL,
	`round` integer NOT NULL,
	`answer` text NOT NULL,
	`reason` text,
	`independent` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`contribution_id`) REFERENCES `project_contributions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `project_parties`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_confirmations_answer" CHECK("project_confirmations"."answer" in ('own', 'confirm', 'not-seen', 'dispute')),
	CONSTRAINT "project_confirmations_reason" CHECK("project_confirmations"."answer" <> 'dispute' or length("project_confirmations"."reason") > 0),
	CONSTRAINT "project_confirmations_own" CHECK("project_confirmations"."answer" <> 'own' or "project_confirmations"."independent" = 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `project_confirmations_one` ON `project_confirmations` (`contribution_id`,`party_id`,`round`);--> statement-breakpoint
CREATE INDEX `project_confirmations_party` ON `project_confirmations` (`party_id`);--> statement-breakpoint
CREATE TABLE `project_figures` (
	`project_id` integer NOT NULL,
	`region_code` text NOT NULL,
	`at` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	PRIMARY KEY(`project_id`, `region_code`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `project_figures_region` ON `project_figures` (`region_code`);--> statement-breakpoint
CREATE TABLE `project_outputs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`party_id` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`identifier` text,
	`url` text,
	`state` text NOT NULL,
	`created_at` text NOT NULL,
	`published_at` text,
	`withdrawn_at` text,
	`reason` text,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `project_parties`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_outputs_kind" CHECK("project_outputs"."kind" in ('standard', 'patent', 'registration', 'software', 'data', 'report', 'other')),
	CONSTRAINT "project_outputs_state" CHECK("project_outputs"."state" in ('draft', 'published', 'withdrawn')),
	CONSTRAINT "project_outputs_published" CHECK("project_outputs"."state" <> 'published' or "project_outputs"."published_at" is not null),
	CONSTRAINT "project_outputs_withdrawn" CHECK(("project_outputs"."state" = 'withdrawn') = (length("project_outputs"."reason") > 0))
);
--> statement-breakpoint
CREATE INDEX `project_outputs_project` ON `project_outputs` (`project_id`,`state`);--> statement-breakpoint
CREATE INDEX `project_outputs_party` ON `project_outputs` (`party_id`);