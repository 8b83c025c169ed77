CREATE TABLE `annulments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`seat_id` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`decisions` text NOT NULL,
	`proposed_by` integer NOT NULL,
	`proposed_at` text NOT NULL,
	`decided_by` integer,
	`decided_at` text,
	`decision_reason` text,
	FOREIGN KEY (`seat_id`) REFERENCES `exam_seats`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "annulments_state" CHECK("annulments"."state" in ('proposed', 'carried', 'declined')),
	CONSTRAINT "annulments_decided" CHECK(("annulments"."state" = 'proposed') = ("annulments"."decided_by" is null)),
	CONSTRAINT "annulments_two_people" CHECK("annulments"."decided_by" is null or "annulments"."decided_by" <> "annulments"."proposed_by" or "annulments"."state" = 'declined')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `annulments_open` ON `annulments` (`seat_id`) WHERE "annulments"."state" = 'proposed';--> statement-breakpoint
CREATE INDEX `annulments_seat` ON `annulments` (`seat_id`);--> statement-breakpoint
CREATE INDEX `annulments_state` ON `annulments` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `annulments_proposed_by` ON `annulments` (`proposed_by`);--> statement-breakpoint
CREATE INDEX `annulments_decided_by` ON `annulments` (`decided_by`);--> statement-breakpoint
CREATE TABLE `body_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`body_id` text NOT NULL,
	`kind` text NOT NULL,
	`change` text NOT NULL,
	`state` text NOT NULL,
	`proposed_by` integer NOT NULL,
	`proposed_at` text NOT NULL,
	`decided_by` integer,
	`decided_at` text,
	`decision_reason` text,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "body_changes_kind" CHECK("body_changes"."kind" in ('add', 'authorise', 'end-authorisation', 'key', 'end')),
	CONSTRAINT "body_changes_state" CHECK("body_changes"."state" in ('proposed', 'carried', 'declined')),
	CONSTRAINT "body_changes_decided" CHECK(("body_changes"."state" = 'proposed') = ("body_changes"."decided_by" is null)),
	CONSTRAINT "body_changes_two_people" CHECK("body_changes"."decided_by" is null or "body_changes"."decided_by" <> "body_changes"."proposed_by" or "body_changes"."state" = 'declined')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `body_changes_open` ON `body_changes` (`body_id`,`kind`) WHERE "body_changes"."state" = 'proposed' and "body_changes"."kind" in ('add', 'key', 'end');--> statement-breakpoint
CREATE INDEX `body_changes_body` ON `body_changes` (`body_id`,`state`);--> statement-breakpoint
CREATE INDEX `body_changes_state` ON `body_changes` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `body_changes_proposed_by` ON `body_changes` (`proposed_by`);--> statement-breakpoint
CREATE INDEX `body_changes_decided_by` ON `body_changes` (`decided_by`);