CREATE TABLE `offer_inquiries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`offer_id` integer NOT NULL,
	`asker_id` integer NOT NULL,
	`text` text,
	`state` text NOT NULL,
	`asked_at` text NOT NULL,
	`reply` text,
	`answered_at` text,
	`answered_by` integer,
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asker_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offer_inquiries_state" CHECK("offer_inquiries"."state" in ('open', 'answered', 'declined', 'withdrawn')),
	CONSTRAINT "offer_inquiries_answered" CHECK(("offer_inquiries"."state" in ('answered', 'declined')) = ("offer_inquiries"."answered_by" is not null))
);
--> statement-breakpoint
CREATE INDEX `offer_inquiries_offer` ON `offer_inquiries` (`offer_id`,`state`,`asked_at`);--> statement-breakpoint
CREATE INDEX `offer_inquiries_asker` ON `offer_inquiries` (`asker_id`,`id`);--> statement-breakpoint
CREATE INDEX `offer_inquiries_answered_by` ON `offer_inquiries` (`answered_by`);--> statement-breakpoint
CREATE TABLE `offers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`company_id` integer NOT NULL,
	`kind` text NOT NULL,
	`chain_id` text NOT NULL,
	`segment_id` text,
	`title_zh` text NOT NULL,
	`title_en` text,
	`description_zh` text NOT NULL,
	`description_en` text,
	`region_code` text,
	`terms` text NOT NULL,
	`contact` text,
	`state` text NOT NULL,
	`valid_until` text NOT NULL,
	`published_at` text,
	`reminded_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chain_id`) REFERENCES `chains`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offers_kind" CHECK("offers"."kind" in ('equipment', 'data', 'compute', 'software', 'staff', 'training', 'test-site', 'other')),
	CONSTRAINT "offers_terms" CHECK("offers"."terms" in ('free', 'paid', 'agreed')),
	CONSTRAINT "offers_state" CHECK("offers"."state" in ('draft', 'published', 'paused', 'withdrawn')),
	CONSTRAINT "offers_published" CHECK("offers"."state" in ('draft', 'withdrawn') or "offers"."published_at" is not null)
);
--> statement-breakpoint
CREATE INDEX `offers_standing` ON `offers` (`state`,`valid_until`,`kind`,`company_id`);--> statement-breakpoint
CREATE INDEX `offers_company` ON `offers` (`company_id`,`state`,`valid_until`,`kind`);--> statement-breakpoint
CREATE INDEX `offers_segment` ON `offers` (`segment_id`,`state`,`valid_until`);--> statement-breakpoint
CREATE INDEX `offers_chain` ON `offers` (`chain_id`,`state`,`valid_until`);--> statement-breakpoint
CREATE INDEX `offers_region` ON `offers` (`region_code`);--> statement-breakpoint
CREATE TABLE `colleague_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`company_id` integer NOT NULL,
	`account_id` integer,
	`email` text,
	`invited_by` integer,
	`state` text NOT NULL,
	`note` text,
	`letter_file_id` integer,
	`asked_at` text NOT NULL,
	`due_on` text,
	`decided_at` text,
	`decided_by` integer,
	`reason` text,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`letter_file_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "colleague_requests_state" CHECK("colleague_requests"."state" in ('asked', 'invited', 'accepted', 'declined', 'withdrawn')),
	CONSTRAINT "colleague_requests_asked" CHECK("colleague_requests"."state" <> 'asked' or ("colleague_requests"."account_id" is not null and "colleague_requests"."due_on" is not null)),
	CONSTRAINT "colleague_requests_email" CHECK(("colleague_requests"."state" = 'invited') = ("colleague_requests"."email" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `colleague_requests_asked` ON `colleague_requests` (`company_id`,`account_id`) WHERE "colleague_requests"."state" = 'asked';--> statement-breakpoint
CREATE UNIQUE INDEX `colleague_requests_invited` ON `colleague_requests` (`company_id`,`email`) WHERE "colleague_requests"."state" = 'invited';--> statement-breakpoint
CREATE INDEX `colleague_requests_queue` ON `colleague_requests` (`state`,`asked_at`,`id`);--> statement-breakpoint
CREATE INDEX `colleague_requests_company` ON `colleague_requests` (`company_id`,`state`);--> statement-breakpoint
CREATE INDEX `colleague_requests_account` ON `colleague_requests` (`account_id`);--> statement-breakpoint
CREATE INDEX `colleague_requests_email` ON `colleague_requests` (`email`) WHERE "colleague_requests"."email" is not null;--> statement-breakpoint
CREATE INDEX `colleague_requests_invited_by` ON `colleague_requests` (`invited_by`);--> statement-breakpoint
CREATE INDEX `colleague_requests_decided_by` ON `colleague_requests` (`decided_by`);--> statement-breakpoint
CREATE INDEX `colleague_requests_letter` ON `colleague_requests` (`letter_file_id`);--> statement-breakpoint
-- The directory counts firms with offers too.
CREATE TRIGGER offers_revision_insert AFTER INSERT ON offers BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
--> statement-breakpoint
CREATE TRIGGER offers_revision_update AFTER UPDATE OF company_id, kind, state, valid_until ON offers BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
--> statement-breakpoint
CREATE TRIGGER offers_revision_delete AFTER DELETE ON offers BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
