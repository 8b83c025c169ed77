CREATE TABLE `unsent_forms` (
	`owner` text NOT NULL,
	`path` text NOT NULL,
	`sealed` text NOT NULL,
	`kept_until` text NOT NULL,
	PRIMARY KEY(`owner`, `path`)
);
--> statement-breakpoint
CREATE INDEX `unsent_forms_until` ON `unsent_forms` (`kept_until`);