CREATE TABLE `claim_contests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`company_id` integer NOT NULL,
	`raised_by` integer NOT NULL,
	`text` text NOT NULL,
	`file_id` integer,
	`state` text NOT NULL,
	`raised_at` text NOT NULL,
	`due_on` text NOT NULL,
	`proposed_by` integer,
	`decided_by` integer,
	`decided_at` text,
	`reason` text,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`raised_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claim_contests_state" CHECK("claim_contests"."state" in ('open', 'proposed', 'upheld', 'rejected')),
	CONSTRAINT "claim_contests_proposed" CHECK("claim_contests"."state" <> 'proposed' or "claim_contests"."proposed_by" is not null),
	CONSTRAINT "claim_contests_decided" CHECK(("claim_contests"."state" in ('upheld', 'rejected')) = ("claim_contests"."decided_at" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_contests_open` ON `claim_contests` (`company_id`,`raised_by`) WHERE "claim_contests"."state" in ('open', 'proposed');--> statement-breakpoint
CREATE INDEX `claim_contests_state` ON `claim_contests` (`state`,`raised_at`,`id`);--> statement-breakpoint
CREATE INDEX `claim_contests_company` ON `claim_contests` (`company_id`);--> statement-breakpoint
CREATE INDEX `claim_contests_raised_by` ON `claim_contests` (`raised_by`);--> statement-breakpoint
CREATE INDEX `claim_contests_file` ON `claim_contests` (`file_id`);--> statement-breakpoint
CREATE INDEX `claim_contests_proposed_by` ON `claim_contests` (`proposed_by`);--> statement-breakpoint
CREATE INDEX `claim_contests_decided_by` ON `claim_contests` (`decided_by`);