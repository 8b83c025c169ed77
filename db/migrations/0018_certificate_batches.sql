CREATE TABLE `certificate_batches` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`session_id` integer,
	`state` text NOT NULL,
	`reason` text,
	`proposed_by` integer NOT NULL,
	`proposed_at` text NOT NULL,
	`issued_by` integer,
	`issue_asked_at` text,
	`origin` text,
	`signed` integer DEFAULT 0 NOT NULL,
	`lease_until` text,
	`finished_at` text,
	`fault` text,
	FOREIGN KEY (`session_id`) REFERENCES `exam_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificate_batches_kind" CHECK("certificate_batches"."kind" in ('exam', 'renewal', 'correction', 'name-change', 'new-key')),
	CONSTRAINT "certificate_batches_state" CHECK("certificate_batches"."state" in ('proposed', 'issuing', 'issued', 'declined')),
	CONSTRAINT "certificate_batches_issuing" CHECK(("certificate_batches"."state" in ('issuing', 'issued')) = ("certificate_batches"."issued_by" is not null and "certificate_batches"."origin" is not null)),
	CONSTRAINT "certificate_batches_two_people" CHECK("certificate_batches"."issued_by" is null or "certificate_batches"."issued_by" <> "certificate_batches"."proposed_by")
);
--> statement-breakpoint
CREATE INDEX `certificate_batches_state` ON `certificate_batches` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `certificate_batches_session` ON `certificate_batches` (`session_id`);--> statement-breakpoint
CREATE INDEX `certificate_batches_proposed_by` ON `certificate_batches` (`proposed_by`);--> statement-breakpoint
CREATE INDEX `certificate_batches_issued_by` ON `certificate_batches` (`issued_by`);--> statement-breakpoint
CREATE TABLE `certificate_reminders` (
	`certificate_id` integer NOT NULL,
	`days_before` integer NOT NULL,
	`queued_at` text NOT NULL,
	PRIMARY KEY(`certificate_id`, `days_before`),
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `certificate_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`certificate_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`created_at` text NOT NULL,
	`decided_by` integer,
	`decided_at` text,
	`answer` text,
	`replacement_id` integer,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replacement_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificate_requests_kind" CHECK("certificate_requests"."kind" in ('renewal', 'correction', 'name-change')),
	CONSTRAINT "certificate_requests_state" CHECK("certificate_requests"."state" in ('open', 'accepted', 'refused', 'withdrawn')),
	CONSTRAINT "certificate_requests_name" CHECK(("certificate_requests"."kind" = 'renewal') = ("certificate_requests"."name" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_requests_open` ON `certificate_requests` (`certificate_id`) WHERE "certificate_requests"."state" = 'open';--> statement-breakpoint
CREATE INDEX `certificate_requests_certificate` ON `certificate_requests` (`certificate_id`);--> statement-breakpoint
CREATE INDEX `certificate_requests_account` ON `certificate_requests` (`account_id`);--> statement-breakpoint
CREATE INDEX `certificate_requests_queue` ON `certificate_requests` (`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `certificate_requests_decided_by` ON `certificate_requests` (`decided_by`);--> statement-breakpoint
CREATE INDEX `certificate_requests_replacement` ON `certificate_requests` (`replacement_id`);--> statement-breakpoint
CREATE TABLE `account_moves` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`from_id` integer NOT NULL,
	`to_id` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`proposed_by` integer NOT NULL,
	`proposed_at` text NOT NULL,
	`decided_by` integer,
	`decided_at` text,
	`undone_by` integer,
	`undone_at` text,
	`moved` text,
	FOREIGN KEY (`from_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "account_moves_state" CHECK("account_moves"."state" in ('proposed', 'done', 'declined', 'undone')),
	CONSTRAINT "account_moves_two_accounts" CHECK("account_moves"."from_id" <> "account_moves"."to_id"),
	CONSTRAINT "account_moves_two_people" CHECK("account_moves"."decided_by" is null or "account_moves"."decided_by" <> "account_moves"."proposed_by" or "account_moves"."state" = 'declined')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_moves_open` ON `account_moves` (`from_id`) WHERE "account_moves"."state" = 'proposed';--> statement-breakpoint
CREATE INDEX `account_moves_from` ON `account_moves` (`from_id`);--> statement-breakpoint
CREATE INDEX `account_moves_to` ON `account_moves` (`to_id`);--> statement-breakpoint
CREATE INDEX `account_moves_state` ON `account_moves` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `account_moves_proposed_by` ON `account_moves` (`proposed_by`);--> statement-breakpoint
CREATE INDEX `account_moves_decided_by` ON `account_moves` (`decided_by`);--> statement-breakpoint
CREATE INDEX `account_moves_undone_by` ON `account_moves` (`undone_by`);--> statement-breakpoint
ALTER TABLE `certificates` ADD `replacement` text;--> statement-breakpoint
ALTER TABLE `certificates` ADD `batch_id` integer REFERENCES certificate_batches(id);--> statement-breakpoint
ALTER TABLE `certificates` ADD `key_id` integer REFERENCES issuer_keys(id);--> statement-breakpoint
CREATE INDEX `certificates_batch` ON `certificates` (`batch_id`);--> statement-breakpoint
CREATE INDEX `certificates_key` ON `certificates` (`key_id`,`state`);--> statement-breakpoint
CREATE INDEX `certificates_end` ON `certificates` (`state`,`valid_until`);--> statement-breakpoint
CREATE INDEX `certificates_revocations` ON `certificates` (`state`,`changed_at`) WHERE "certificates"."revocation_proposed_by" is not null;--> statement-breakpoint
-- What was issued before this column: its key by the name of the verification method, why it replaces another by the name it carries.
UPDATE `certificates` SET `key_id` = (SELECT `id` FROM `issuer_keys` WHERE `body_id` = `certificates`.`body_id` AND `certificates`.`credential` ->> '$.proof[0].verificationMethod' LIKE '%#' || `public_key_multibase`) WHERE `credential` IS NOT NULL;
--> statement-breakpoint
UPDATE `certificates` SET `replacement` = CASE WHEN `name` = (SELECT `old`.`name` FROM `certificates` AS `old` WHERE `old`.`id` = `certificates`.`replaces_id`) THEN 'renewal' ELSE 'correction' END WHERE `replaces_id` IS NOT NULL;
