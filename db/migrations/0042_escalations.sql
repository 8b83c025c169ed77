CREATE TABLE `escalations` (
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
	CONSTRAINT "escalations_kind" CHECK("escalations"."kind" in ('need-silence', 'membership-escalation')),
	CONSTRAINT "escalations_taken" CHECK(("escalations"."account_id" is null) = ("escalations"."taken_at" is null)),
	CONSTRAINT "escalations_chased" CHECK(("escalations"."chased_by" is null) = ("escalations"."chased_at" is null))
);
--> statement-breakpoint
CREATE INDEX `escalations_account` ON `escalations` (`account_id`);--> statement-breakpoint
CREATE INDEX `escalations_chased_by` ON `escalations` (`chased_by`);--> statement-breakpoint
CREATE INDEX `escalations_region` ON `escalations` (`region_code`);