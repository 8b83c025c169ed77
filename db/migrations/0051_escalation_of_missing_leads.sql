PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_escalations` (
	`kind` text NOT NULL,
	`thing` text NOT NULL,
	`region_code` text,
	`account_id` integer,
	`taken_at` text,
	`chased_at` text,
	`chased_by` integer,
	PRIMARY KEY(`kind`, `thing`),
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chased_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "escalations_kind" CHECK("__new_escalations"."kind" in ('need-silence', 'membership-escalation', 'lead-missing')),
	CONSTRAINT "escalations_taken" CHECK(("__new_escalations"."account_id" is null) = ("__new_escalations"."taken_at" is null)),
	CONSTRAINT "escalations_chased" CHECK(("__new_escalations"."chased_by" is null) = ("__new_escalations"."chased_at" is null))
);
--> statement-breakpoint
INSERT INTO `__new_escalations`("kind", "thing", "region_code", "account_id", "taken_at", "chased_at", "chased_by") SELECT "kind", "thing", "region_code", "account_id", "taken_at", "chased_at", "chased_by" FROM `escalations`;--> statement-breakpoint
DROP TABLE `escalations`;--> statement-breakpoint
ALTER TABLE `__new_escalations` RENAME TO `escalations`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `escalations_account` ON `escalations` (`account_id`);--> statement-breakpoint
CREATE INDEX `escalations_chased_by` ON `escalations` (`chased_by`);--> statement-breakpoint
CREATE INDEX `escalations_region` ON `escalations` (`region_code`);