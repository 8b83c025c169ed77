CREATE TABLE `known_devices` (
	`token_hash` text NOT NULL,
	`account_id` integer NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	PRIMARY KEY(`token_hash`, `account_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `known_devices_account` ON `known_devices` (`account_id`);--> statement-breakpoint
CREATE INDEX `known_devices_expires` ON `known_devices` (`expires_at`);--> statement-breakpoint
CREATE TABLE `denials` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`actor_id` integer NOT NULL,
	`hour` text NOT NULL,
	`deed` text NOT NULL,
	`thing_type` text NOT NULL,
	`thing_id` text NOT NULL,
	`tries` integer NOT NULL,
	`first_at` text NOT NULL,
	`last_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `denials_of` ON `denials` (`actor_id`,`hour`,`deed`,`thing_type`,`thing_id`);--> statement-breakpoint
CREATE INDEX `denials_hour` ON `denials` (`hour`);