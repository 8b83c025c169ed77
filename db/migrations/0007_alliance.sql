CREATE TABLE `stored_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`stored_name` text NOT NULL,
	`thing_type` text NOT NULL,
	`thing_id` text NOT NULL,
	`question` text NOT NULL,
	`original_name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`uploaded_by` integer NOT NULL,
	`uploaded_at` text NOT NULL,
	FOREIGN KEY (`uploaded_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stored_files_name` ON `stored_files` (`stored_name`);--> statement-breakpoint
CREATE INDEX `stored_files_thing` ON `stored_files` (`thing_type`,`thing_id`,`question`);--> statement-breakpoint
CREATE INDEX `stored_files_uploaded_by` ON `stored_files` (`uploaded_by`);--> statement-breakpoint
CREATE TABLE `membership_applications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`company_id` integer,
	`applicant_id` integer NOT NULL,
	`state` text NOT NULL,
	`name_zh` text,
	`short_name` text,
	`name_en` text,
	`uscc` text,
	`region_code` text,
	`address` text,
	`website` text,
	`contact_name` text,
	`contact_phone` text,
	`contact_email` text,
	`consented_at` text,
	`declared_by` text,
	`declared_at` text,
	`revision` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`queued_at` text NOT NULL,
	`submitted_at` text,
	`warn_on` text,
	`due_on` text,
	`due_provisional` integer DEFAULT false NOT NULL,
	`escalated_at` text,
	`reviewer_id` integer,
	`taken_at` text,
	`decided_at` text,
	`decided_by` integer,
	`decision_reason` text,
	`appeal_reason` text,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`applicant_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "membership_applications_state" CHECK("membership_applications"."state" in ('draft', 'submitted', 'in-review', 'returned', 'approved', 'refused', 'withdrawn')),
	CONSTRAINT "membership_applications_kind" CHECK("membership_applications"."kind" in ('claim', 'new')),
	CONSTRAINT "membership_applications_claim" CHECK("membership_applications"."kind" = 'new' or "membership_applications"."company_id" is not null),
	CONSTRAINT "membership_applications_reviewer" CHECK(("membership_applications"."state" = 'in-review') = ("membership_applications"."reviewer_id" is not null)),
	CONSTRAINT "membership_applications_due" CHECK(("membership_applications"."state" in ('submitted', 'in-review')) = ("membership_applications"."due_on" is not null)),
	CONSTRAINT "membership_applications_reason" CHECK("membership_applications"."state" not in ('returned', 'approved', 'refused') or length("membership_applications"."decision_reason") > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `membership_applications_open_uscc` ON `membership_applications` (`uscc`) WHERE "membership_applications"."state" in ('submitted', 'in-review', 'returned');--> statement-breakpoint
CREATE UNIQUE INDEX `membership_applications_open_company` ON `membership_applications` (`company_id`) WHERE "membership_applications"."company_id" is not null and "membership_applications"."state" in ('submitted', 'in-review', 'returned');--> statement-breakpoint
CREATE INDEX `membership_applications_queue` ON `membership_applications` (`state`,`queued_at`,`id`);--> statement-breakpoint
CREATE INDEX `membership_applications_region_queue` ON `membership_applications` (`region_code`,`state`,`queued_at`,`id`);--> statement-breakpoint
CREATE INDEX `membership_applications_reviewer` ON `membership_applications` (`reviewer_id`,`queued_at`,`id`);--> statement-breakpoint
CREATE INDEX `membership_applications_applicant` ON `membership_applications` (`applicant_id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `membership_applications_company` ON `membership_applications` (`company_id`);--> statement-breakpoint
CREATE INDEX `membership_applications_uscc` ON `membership_applications` (`uscc`);--> statement-breakpoint
CREATE INDEX `membership_applications_decided_by` ON `membership_applications` (`decided_by`);--> statement-breakpoint
CREATE INDEX `membership_applications_due` ON `membership_applications` (`due_on`) WHERE "membership_applications"."state" in ('submitted', 'in-review') and "membership_applications"."escalated_at" is null;--> statement-breakpoint
CREATE TABLE `application_capabilities` (
	`application_id` integer NOT NULL,
	`segment_id` text NOT NULL,
	`summary` text NOT NULL,
	PRIMARY KEY(`application_id`, `segment_id`),
	FOREIGN KEY (`application_id`) REFERENCES `membership_applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `application_capabilities_segment` ON `application_capabilities` (`segment_id`);--> statement-breakpoint
CREATE TABLE `application_comments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`application_id` integer NOT NULL,
	`field` text NOT NULL,
	`text` text NOT NULL,
	`author_id` integer NOT NULL,
	`at` text NOT NULL,
	`settled_at` text,
	FOREIGN KEY (`application_id`) REFERENCES `membership_applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `application_comments_application` ON `application_comments` (`application_id`,`id`);--> statement-breakpoint
CREATE INDEX `application_comments_author` ON `application_comments` (`author_id`);--> statement-breakpoint
CREATE TABLE `application_duplicates` (
	`application_id` integer NOT NULL,
	`company_id` integer NOT NULL,
	`score` real NOT NULL,
	`reasons` text NOT NULL,
	`verdict` text,
	`judged_by` integer,
	PRIMARY KEY(`application_id`, `company_id`),
	FOREIGN KEY (`application_id`) REFERENCES `membership_applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`judged_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "application_duplicates_verdict" CHECK("application_duplicates"."verdict" in ('same', 'different'))
);
--> statement-breakpoint
CREATE INDEX `application_duplicates_company` ON `application_duplicates` (`company_id`);--> statement-breakpoint
CREATE INDEX `application_duplicates_judged_by` ON `application_duplicates` (`judged_by`);--> statement-breakpoint
CREATE TABLE `application_evidence` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`application_id` integer NOT NULL,
	`segment_id` text NOT NULL,
	`kind` text NOT NULL,
	`url` text,
	`file_id` integer,
	`note` text,
	FOREIGN KEY (`application_id`) REFERENCES `membership_applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "application_evidence_kind" CHECK("application_evidence"."kind" in ('product-page', 'patent', 'contract', 'certificate', 'case-study')),
	CONSTRAINT "application_evidence_one" CHECK(("application_evidence"."url" is null) <> ("application_evidence"."file_id" is null))
);
--> statement-breakpoint
CREATE INDEX `application_evidence_application` ON `application_evidence` (`application_id`,`segment_id`);--> statement-breakpoint
CREATE INDEX `application_evidence_segment` ON `application_evidence` (`segment_id`);--> statement-breakpoint
CREATE INDEX `application_evidence_file` ON `application_evidence` (`file_id`);--> statement-breakpoint
CREATE TABLE `application_people` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`application_id` integer NOT NULL,
	`name` text NOT NULL,
	`duty` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `membership_applications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `application_people_application` ON `application_people` (`application_id`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`company_id` integer NOT NULL,
	`application_id` integer,
	`state` text NOT NULL,
	`since` text NOT NULL,
	`ended_on` text,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`) REFERENCES `membership_applications`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "memberships_state" CHECK("memberships"."state" in ('active', 'suspended', 'ended')),
	CONSTRAINT "memberships_ended" CHECK(("memberships"."state" = 'ended') = ("memberships"."ended_on" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_current` ON `memberships` (`company_id`) WHERE "memberships"."state" <> 'ended';--> statement-breakpoint
CREATE INDEX `memberships_state` ON `memberships` (`state`,`since`);--> statement-breakpoint
CREATE INDEX `memberships_application` ON `memberships` (`application_id`);--> statement-breakpoint
CREATE INDEX `memberships_company` ON `memberships` (`company_id`);--> statement-breakpoint
CREATE TABLE `company_products` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`company_id` integer NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text,
	`url` text,
	`segment_id` text,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `company_products_company` ON `company_products` (`company_id`);--> statement-breakpoint
CREATE INDEX `company_products_segment` ON `company_products` (`segment_id`);--> statement-breakpoint
CREATE TABLE `company_profiles` (
	`company_id` integer PRIMARY KEY NOT NULL,
	`address` text,
	`intro_zh` text,
	`intro_en` text,
	`logo_file_id` integer,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`logo_file_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `company_profiles_logo` ON `company_profiles` (`logo_file_id`);--> statement-breakpoint
CREATE TABLE `profile_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`company_id` integer NOT NULL,
	`field` text NOT NULL,
	`before` text,
	`after` text,
	`state` text NOT NULL,
	`proposed_by` integer NOT NULL,
	`proposed_at` text NOT NULL,
	`decided_by` integer,
	`decided_at` text,
	`reason` text,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "profile_changes_state" CHECK("profile_changes"."state" in ('pending', 'published', 'rejected', 'withdrawn')),
	CONSTRAINT "profile_changes_field" CHECK("profile_changes"."field" in ('nameZh', 'uscc', 'regionCode', 'address', 'shortName', 'nameEn', 'website', 'introZh', 'introEn'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `profile_changes_pending` ON `profile_changes` (`company_id`,`field`) WHERE "profile_changes"."state" = 'pending';--> statement-breakpoint
CREATE INDEX `profile_changes_queue` ON `profile_changes` (`state`,`proposed_at`,`id`);--> statement-breakpoint
CREATE INDEX `profile_changes_company` ON `profile_changes` (`company_id`,`id`);--> statement-breakpoint
CREATE INDEX `profile_changes_proposed_by` ON `profile_changes` (`proposed_by`);--> statement-breakpoint
CREATE INDEX `profile_changes_decided_by` ON `profile_changes` (`decided_by`);--> statement-breakpoint
CREATE TABLE `supply_links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`supplier_id` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`segment_id` text NOT NULL,
	`declared_by` text NOT NULL,
	`state` text NOT NULL,
	`declared_at` text NOT NULL,
	`answered_at` text,
	`reason` text,
	FOREIGN KEY (`supplier_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "supply_links_state" CHECK("supply_links"."state" in ('declared', 'confirmed', 'disputed', 'ignored', 'withdrawn')),
	CONSTRAINT "supply_links_declared_by" CHECK("supply_links"."declared_by" in ('supplier', 'customer')),
	CONSTRAINT "supply_links_two" CHECK("supply_links"."supplier_id" <> "supply_links"."customer_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `supply_links_current` ON `supply_links` (`supplier_id`,`customer_id`,`segment_id`) WHERE "supply_links"."state" <> 'withdrawn';--> statement-breakpoint
CREATE INDEX `supply_links_segment` ON `supply_links` (`segment_id`);--> statement-breakpoint
CREATE INDEX `supply_links_supplier` ON `supply_links` (`supplier_id`,`state`);--> statement-breakpoint
CREATE INDEX `supply_links_customer` ON `supply_links` (`customer_id`,`state`);--> statement-breakpoint
CREATE TABLE `data_reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`company_id` integer NOT NULL,
	`field` text NOT NULL,
	`text` text NOT NULL,
	`source` text,
	`reporter_email` text,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`reported_at` text NOT NULL,
	`due_on` text NOT NULL,
	`decided_by` integer,
	`decided_at` text,
	`reason` text,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "data_reports_state" CHECK("data_reports"."state" in ('open', 'upheld', 'rejected')),
	CONSTRAINT "data_reports_answered" CHECK(("data_reports"."state" = 'open') = ("data_reports"."decided_at" is null))
);
--> statement-breakpoint
CREATE INDEX `data_reports_queue` ON `data_reports` (`state`,`reported_at`,`id`);--> statement-breakpoint
CREATE INDEX `data_reports_company` ON `data_reports` (`company_id`);--> statement-breakpoint
CREATE INDEX `data_reports_decided_by` ON `data_reports` (`decided_by`);--> statement-breakpoint
CREATE TABLE `saved_search_matches` (
	`search_id` integer NOT NULL,
	`company_id` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`search_id`, `company_id`),
	FOREIGN KEY (`search_id`) REFERENCES `saved_searches`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_search_matches_company` ON `saved_search_matches` (`company_id`);--> statement-breakpoint
CREATE TABLE `saved_searches` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` integer NOT NULL,
	`name` text NOT NULL,
	`filters` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_searches_account` ON `saved_searches` (`account_id`,`id`);--> statement-breakpoint
CREATE TABLE `company_merges` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kept_id` integer NOT NULL,
	`merged_id` integer NOT NULL,
	`merged_slug` text NOT NULL,
	`merged_name` text NOT NULL,
	`merged_by` integer NOT NULL,
	`merged_at` text NOT NULL,
	`reason` text NOT NULL,
	`moved` text NOT NULL,
	`undone_by` integer,
	`undone_at` text,
	`undone_reason` text,
	FOREIGN KEY (`merged_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `company_merges_kept` ON `company_merges` (`kept_id`);--> statement-breakpoint
CREATE INDEX `company_merges_merged` ON `company_merges` (`merged_id`);--> statement-breakpoint
CREATE INDEX `company_merges_by` ON `company_merges` (`merged_by`);--> statement-breakpoint
CREATE INDEX `company_merges_undone_by` ON `company_merges` (`undone_by`);--> statement-breakpoint
CREATE TABLE `company_redirects` (
	`slug` text PRIMARY KEY NOT NULL,
	`company_id` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `company_redirects_company` ON `company_redirects` (`company_id`);--> statement-breakpoint
CREATE TABLE `calendar_days` (
	`day` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`source` text NOT NULL,
	CONSTRAINT "calendar_days_kind" CHECK("calendar_days"."kind" in ('holiday', 'workday')),
	CONSTRAINT "calendar_days_day" CHECK("calendar_days"."day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
