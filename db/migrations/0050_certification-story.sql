CREATE TABLE `session_alerts` (
	`account_id` integer NOT NULL,
	`occupation_id` text NOT NULL,
	`level` integer NOT NULL,
	`since` text NOT NULL,
	PRIMARY KEY(`account_id`, `occupation_id`, `level`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`occupation_id`) REFERENCES `occupations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_alerts_level` ON `session_alerts` (`occupation_id`,`level`);--> statement-breakpoint
ALTER TABLE `certification_applications` ADD `returned` text;