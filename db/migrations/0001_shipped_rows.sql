CREATE TABLE `shipped_rows` (
	`table_name` text NOT NULL,
	`key` text NOT NULL,
	`digest` text NOT NULL,
	PRIMARY KEY(`table_name`, `key`)
);
--> statement-breakpoint
DROP INDEX `statements_subject`;--> statement-breakpoint
CREATE UNIQUE INDEX `statements_claim` ON `statements` (`subject_type`,`subject_id`,`field`,`value`,`source`);