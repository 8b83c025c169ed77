CREATE TABLE `consents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` integer NOT NULL,
	`purpose` text NOT NULL,
	`version` text NOT NULL,
	`given_at` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consents_purpose" CHECK("consents"."purpose" in ('account', 'identity'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consents_standing` ON `consents` (`account_id`,`purpose`) WHERE "consents"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `consents_account` ON `consents` (`account_id`,`id`);--> statement-breakpoint
CREATE TABLE `deletion_requests` (
	`account_id` integer PRIMARY KEY NOT NULL,
	`requested_at` text NOT NULL,
	`due_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deletion_requests_due` ON `deletion_requests` (`due_at`);--> statement-breakpoint
CREATE TABLE `identities` (
	`account_id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`sealed_id_card` text NOT NULL,
	`id_card_fingerprint` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identities_id_card` ON `identities` (`id_card_fingerprint`);--> statement-breakpoint
DROP INDEX `membership_applications_due`;--> statement-breakpoint
CREATE INDEX `membership_applications_due` ON `membership_applications` (`due_on`) WHERE "membership_applications"."due_on" is not null;