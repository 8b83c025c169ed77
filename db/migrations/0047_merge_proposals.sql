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
CREATE INDEX `merge_proposals_decided_by` ON `merge_proposals` (`decided_by`);