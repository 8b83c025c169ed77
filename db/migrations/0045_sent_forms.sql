CREATE TABLE `sent_forms` (
	`digest` text PRIMARY KEY NOT NULL,
	`leads_to` text NOT NULL,
	`sent_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sent_forms_sent` ON `sent_forms` (`sent_at`);