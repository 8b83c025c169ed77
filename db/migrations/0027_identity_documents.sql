CREATE TABLE `identity_clashes` (
	`account_id` integer NOT NULL,
	`holder_id` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`account_id`, `holder_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `identity_clashes_holder` ON `identity_clashes` (`holder_id`);--> statement-breakpoint
ALTER TABLE `identities` ADD `document_kind` text DEFAULT 'id-card' NOT NULL;--> statement-breakpoint
ALTER TABLE `identities` ADD `document_country` text;--> statement-breakpoint
ALTER TABLE `exam_seats` ADD `identity_matched_at` text;--> statement-breakpoint
ALTER TABLE `exam_seats` ADD `identity_matched_by` integer REFERENCES accounts(id);--> statement-breakpoint
CREATE INDEX `exam_seats_identity_matched_by` ON `exam_seats` (`identity_matched_by`);