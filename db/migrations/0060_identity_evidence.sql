PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_profile_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`company_id` integer NOT NULL,
	`field` text NOT NULL,
	`before` text,
	`after` text,
	`url` text,
	`file_id` integer,
	`state` text NOT NULL,
	`proposed_by` integer NOT NULL,
	`proposed_at` text NOT NULL,
	`decided_by` integer,
	`decided_at` text,
	`reason` text,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "profile_changes_state" CHECK("__new_profile_changes"."state" in ('pending', 'published', 'rejected', 'withdrawn')),
	CONSTRAINT "profile_changes_field" CHECK("__new_profile_changes"."field" in ('nameZh', 'shortName', 'nameEn', 'uscc', 'regionCode', 'address', 'website', 'introZh', 'introEn', 'alias'))
);
--> statement-breakpoint
INSERT INTO `__new_profile_changes`("id", "company_id", "field", "before", "after", "url", "file_id", "state", "proposed_by", "proposed_at", "decided_by", "decided_at", "reason") SELECT "id", "company_id", "field", "before", "after", null, null, "state", "proposed_by", "proposed_at", "decided_by", "decided_at", "reason" FROM `profile_changes`;--> statement-breakpoint
DROP TABLE `profile_changes`;--> statement-breakpoint
ALTER TABLE `__new_profile_changes` RENAME TO `profile_changes`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `profile_changes_pending` ON `profile_changes` (`company_id`,`field`) WHERE "profile_changes"."state" = 'pending';--> statement-breakpoint
CREATE INDEX `profile_changes_queue` ON `profile_changes` (`state`,`proposed_at`,`id`);--> statement-breakpoint
CREATE INDEX `profile_changes_company` ON `profile_changes` (`company_id`,`id`);--> statement-breakpoint
CREATE INDEX `profile_changes_file` ON `profile_changes` (`file_id`);--> statement-breakpoint
CREATE INDEX `profile_changes_proposed_by` ON `profile_changes` (`proposed_by`);--> statement-breakpoint
CREATE INDEX `profile_changes_decided_by` ON `profile_changes` (`decided_by`);