CREATE TABLE `capability_proposals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`company_id` integer NOT NULL,
	`segment_id` text NOT NULL,
	`summary` text NOT NULL,
	`kind` text NOT NULL,
	`url` text,
	`file_id` integer,
	`state` text NOT NULL,
	`proposed_by` integer NOT NULL,
	`proposed_at` text NOT NULL,
	`due_on` text NOT NULL,
	`decided_by` integer,
	`decided_at` text,
	`reason` text,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "capability_proposals_state" CHECK("capability_proposals"."state" in ('pending', 'accepted', 'rejected', 'withdrawn')),
	CONSTRAINT "capability_proposals_kind" CHECK("capability_proposals"."kind" in ('product-page', 'patent', 'contract', 'certificate', 'case-study')),
	CONSTRAINT "capability_proposals_evidence" CHECK("capability_proposals"."url" is not null or "capability_proposals"."file_id" is not null),
	CONSTRAINT "capability_proposals_decided" CHECK(("capability_proposals"."state" = 'pending') = ("capability_proposals"."decided_at" is null))
);
--> statement-breakpoint
CREATE INDEX `capability_proposals_state` ON `capability_proposals` (`state`,`proposed_at`,`id`);--> statement-breakpoint
CREATE INDEX `capability_proposals_company` ON `capability_proposals` (`company_id`,`id`);--> statement-breakpoint
CREATE INDEX `capability_proposals_segment` ON `capability_proposals` (`segment_id`);--> statement-breakpoint
CREATE INDEX `capability_proposals_file` ON `capability_proposals` (`file_id`);--> statement-breakpoint
CREATE INDEX `capability_proposals_proposed_by` ON `capability_proposals` (`proposed_by`);--> statement-breakpoint
CREATE INDEX `capability_proposals_decided_by` ON `capability_proposals` (`decided_by`);