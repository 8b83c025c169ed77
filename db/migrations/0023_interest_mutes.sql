CREATE TABLE `interest_mutes` (
	`account_id` integer NOT NULL,
	`company_id` integer NOT NULL,
	`muted_at` text NOT NULL,
	PRIMARY KEY(`account_id`, `company_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interest_mutes_company` ON `interest_mutes` (`company_id`);