CREATE TABLE `application_pairs` (
	`one_id` integer NOT NULL,
	`other_id` integer NOT NULL,
	`verdict` text NOT NULL,
	`judged_by` integer NOT NULL,
	PRIMARY KEY(`one_id`, `other_id`),
	FOREIGN KEY (`one_id`) REFERENCES `membership_applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `membership_applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`judged_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "application_pairs_order" CHECK("application_pairs"."one_id" < "application_pairs"."other_id"),
	CONSTRAINT "application_pairs_verdict" CHECK("application_pairs"."verdict" in ('same', 'different'))
);
--> statement-breakpoint
CREATE INDEX `application_pairs_other` ON `application_pairs` (`other_id`);--> statement-breakpoint
CREATE INDEX `application_pairs_judged_by` ON `application_pairs` (`judged_by`);--> statement-breakpoint
CREATE TABLE `merge_proposals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kept_id` integer NOT NULL,
	`merged_id` integer NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`proposed_by` integer NOT NULL,
	`proposed_at` text NOT NULL,
	`decided_by` integer,
	`decided_at` text,
	`decision_reason` text,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "merge_proposals_state" CHECK("merge_proposals"."state" in ('proposed', 'merged', 'declined', 'withdrawn')),
	CONSTRAINT "merge_proposals_decided" CHECK(("merge_proposals"."state" = 'proposed') = ("merge_proposals"."decided_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `merge_proposals_open` ON `merge_proposals` (`kept_id`,`merged_id`) WHERE "merge_proposals"."state" = 'proposed';--> statement-breakpoint
CREATE INDEX `merge_proposals_state` ON `merge_proposals` (`state`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `merge_proposals_proposed_by` ON `merge_proposals` (`proposed_by`);--> statement-breakpoint
CREATE INDEX `merge_proposals_decided_by` ON `merge_proposals` (`decided_by`);--> statement-breakpoint
CREATE TABLE `data_corrections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`company_id` integer NOT NULL,
	`field` text NOT NULL,
	`before` text,
	`after` text,
	`source` text NOT NULL,
	`corrected_by` integer NOT NULL,
	`corrected_at` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `data_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrected_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `data_corrections_report` ON `data_corrections` (`report_id`,`id`);--> statement-breakpoint
CREATE INDEX `data_corrections_company` ON `data_corrections` (`company_id`);--> statement-breakpoint
CREATE INDEX `data_corrections_corrected_by` ON `data_corrections` (`corrected_by`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_data_reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`company_id` integer NOT NULL,
	`fields` text NOT NULL,
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
	CONSTRAINT "data_reports_state" CHECK("__new_data_reports"."state" in ('open', 'upheld', 'referred', 'rejected')),
	CONSTRAINT "data_reports_answered" CHECK(("__new_data_reports"."state" = 'open') = ("__new_data_reports"."decided_at" is null))
);
--> statement-breakpoint
INSERT INTO `__new_data_reports`("id", "company_id", "fields", "text", "source", "reporter_email", "language", "state", "reported_at", "due_on", "decided_by", "decided_at", "reason") SELECT "id", "company_id", json_array("field"), "text", "source", "reporter_email", "language", "state", "reported_at", "due_on", "decided_by", "decided_at", "reason" FROM `data_reports`;--> statement-breakpoint
DROP TABLE `data_reports`;--> statement-breakpoint
ALTER TABLE `__new_data_reports` RENAME TO `data_reports`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `data_reports_queue` ON `data_reports` (`state`,`reported_at`,`id`);--> statement-breakpoint
CREATE INDEX `data_reports_company` ON `data_reports` (`company_id`);--> statement-breakpoint
CREATE INDEX `data_reports_decided_by` ON `data_reports` (`decided_by`);