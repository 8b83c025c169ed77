CREATE TABLE `certificate_shares` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`certificate_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`token_hash` text NOT NULL,
	`fields` text NOT NULL,
	`note` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_shares_token` ON `certificate_shares` (`token_hash`);--> statement-breakpoint
CREATE INDEX `certificate_shares_certificate` ON `certificate_shares` (`certificate_id`);--> statement-breakpoint
CREATE INDEX `certificate_shares_account` ON `certificate_shares` (`account_id`);--> statement-breakpoint
CREATE TABLE `share_checks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`share_id` integer NOT NULL,
	`at` text NOT NULL,
	`answers` text NOT NULL,
	FOREIGN KEY (`share_id`) REFERENCES `certificate_shares`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `share_checks_share` ON `share_checks` (`share_id`,`at`);