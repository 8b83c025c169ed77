CREATE TABLE `approval_undos` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`application_id` integer NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`proposed_by` integer NOT NULL,
	`proposed_at` text NOT NULL,
	`decided_by` integer,
	`decided_at` text,
	`decision_reason` text,
	FOREIGN KEY (`application_id`) REFERENCES `membership_applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "approval_undos_state" CHECK("approval_undos"."state" in ('proposed', 'undone', 'declined', 'withdrawn')),
	CONSTRAINT "approval_undos_decided" CHECK(("approval_undos"."state" = 'proposed') = ("approval_undos"."decided_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `approval_undos_open` ON `approval_undos` (`application_id`) WHERE "approval_undos"."state" = 'proposed';--> statement-breakpoint
CREATE INDEX `approval_undos_state` ON `approval_undos` (`state`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `approval_undos_proposed_by` ON `approval_undos` (`proposed_by`);--> statement-breakpoint
CREATE INDEX `approval_undos_decided_by` ON `approval_undos` (`decided_by`);