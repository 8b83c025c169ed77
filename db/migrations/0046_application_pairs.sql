CREATE TABLE `application_pairs` (
	`one_id` integer NOT NULL,
	`other_id` integer NOT NULL,
	`verdict` text NOT NULL,
	`judged_by` integer NOT NULL,
	PRIMARY KEY(`one_id`, `other_id`),
	FOREIGN KEY (`one_id`) REFERENCES `membership_applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `membership_applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`judged_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "application_pairs_order" CHECK("application_pairs"."one_id" < "application_pairs"."other_id"),
	CONSTRAINT "application_pairs_verdict" CHECK("application_pairs"."verdict" in ('same', 'different'))
);
--> statement-breakpoint
CREATE INDEX `application_pairs_other` ON `application_pairs` (`other_id`);--> statement-breakpoint
CREATE INDEX `application_pairs_judged_by` ON `application_pairs` (`judged_by`);