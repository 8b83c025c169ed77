CREATE TABLE `thread_messages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`thread_id` integer NOT NULL,
	`side` text NOT NULL,
	`author_id` integer NOT NULL,
	`text` text,
	`sent_at` text NOT NULL,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "thread_messages_side" CHECK("thread_messages"."side" in ('asker', 'owner'))
);
--> statement-breakpoint
CREATE INDEX `thread_messages_thread` ON `thread_messages` (`thread_id`,`id`);--> statement-breakpoint
CREATE INDEX `thread_messages_author` ON `thread_messages` (`author_id`);--> statement-breakpoint
CREATE TABLE `thread_mutes` (
	`thread_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`muted_at` text NOT NULL,
	PRIMARY KEY(`thread_id`, `account_id`),
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `thread_mutes_account` ON `thread_mutes` (`account_id`);--> statement-breakpoint
CREATE TABLE `thread_reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`thread_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`side` text NOT NULL,
	`report` text,
	`reported_at` text NOT NULL,
	`judged_at` text,
	`judged_by` integer,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`judged_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "thread_reports_side" CHECK("thread_reports"."side" in ('asker', 'owner')),
	CONSTRAINT "thread_reports_judged" CHECK(("thread_reports"."judged_at" is null) = ("thread_reports"."judged_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `thread_reports_person` ON `thread_reports` (`thread_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `thread_reports_account` ON `thread_reports` (`account_id`);--> statement-breakpoint
CREATE INDEX `thread_reports_judged_by` ON `thread_reports` (`judged_by`);--> statement-breakpoint
CREATE INDEX `thread_reports_open` ON `thread_reports` (`reported_at`) WHERE "thread_reports"."judged_at" is null;--> statement-breakpoint
CREATE TABLE `threads` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` integer NOT NULL,
	`asker_id` integer NOT NULL,
	`asker_company_id` integer,
	`asker_institution_id` integer,
	`owner_company_id` integer,
	`owner_institution_id` integer,
	`owner_account_id` integer,
	`region_code` text,
	`state` text NOT NULL,
	`opened_at` text NOT NULL,
	`last_at` text NOT NULL,
	`last_side` text NOT NULL,
	`answered_at` text,
	`ended_at` text,
	`ended_by` text,
	FOREIGN KEY (`asker_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asker_company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asker_institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "threads_subject_kind" CHECK("threads"."subject_kind" in ('offer', 'need', 'project')),
	CONSTRAINT "threads_asker" CHECK("threads"."asker_company_id" is null or "threads"."asker_institution_id" is null),
	CONSTRAINT "threads_owner" CHECK(("threads"."owner_company_id" is not null) + ("threads"."owner_institution_id" is not null) + ("threads"."owner_account_id" is not null) = 1),
	CONSTRAINT "threads_state" CHECK("threads"."state" in ('asked', 'talking', 'ended')),
	CONSTRAINT "threads_last_side" CHECK("threads"."last_side" in ('asker', 'owner')),
	CONSTRAINT "threads_ended" CHECK(("threads"."state" = 'ended') = ("threads"."ended_at" is not null) and ("threads"."ended_at" is null) = ("threads"."ended_by" is null)),
	CONSTRAINT "threads_answered" CHECK(("threads"."state" <> 'talking') or "threads"."answered_at" is not null)
);
--> statement-breakpoint
CREATE INDEX `threads_subject` ON `threads` (`subject_kind`,`subject_id`,`state`);--> statement-breakpoint
CREATE INDEX `threads_asker` ON `threads` (`asker_id`,`last_at`);--> statement-breakpoint
CREATE INDEX `threads_asker_company` ON `threads` (`asker_company_id`,`last_at`);--> statement-breakpoint
CREATE INDEX `threads_asker_institution` ON `threads` (`asker_institution_id`,`last_at`);--> statement-breakpoint
CREATE INDEX `threads_owner_company` ON `threads` (`owner_company_id`,`last_at`);--> statement-breakpoint
CREATE INDEX `threads_owner_institution` ON `threads` (`owner_institution_id`,`last_at`);--> statement-breakpoint
CREATE INDEX `threads_owner_account` ON `threads` (`owner_account_id`,`last_at`);--> statement-breakpoint
CREATE INDEX `threads_region` ON `threads` (`region_code`);--> statement-breakpoint
CREATE INDEX `threads_to_company` ON `threads` (`owner_company_id`,`last_at`) WHERE "threads"."last_side" = 'asker' and "threads"."state" <> 'ended';--> statement-breakpoint
CREATE INDEX `threads_to_institution` ON `threads` (`owner_institution_id`,`last_at`) WHERE "threads"."last_side" = 'asker' and "threads"."state" <> 'ended';--> statement-breakpoint
CREATE INDEX `threads_to_person` ON `threads` (`owner_account_id`,`last_at`) WHERE "threads"."last_side" = 'asker' and "threads"."state" <> 'ended';--> statement-breakpoint
CREATE INDEX `threads_of_company` ON `threads` (`asker_company_id`,`last_at`) WHERE "threads"."last_side" = 'owner' and "threads"."state" <> 'ended';--> statement-breakpoint
CREATE INDEX `threads_of_institution` ON `threads` (`asker_institution_id`,`last_at`) WHERE "threads"."last_side" = 'owner' and "threads"."state" <> 'ended';--> statement-breakpoint
CREATE INDEX `threads_of_person` ON `threads` (`asker_id`,`last_at`) WHERE "threads"."last_side" = 'owner' and "threads"."state" <> 'ended';--> statement-breakpoint
CREATE INDEX `threads_unanswered` ON `threads` (`asker_id`,`last_at`) WHERE "threads"."state" = 'asked';--> statement-breakpoint
-- Questions about offers become conversations under their own numbers: nothing of them is lost.
INSERT INTO `threads` (`id`, `subject_kind`, `subject_id`, `asker_id`, `owner_company_id`, `region_code`, `state`, `opened_at`, `last_at`, `last_side`, `answered_at`, `ended_at`, `ended_by`)
SELECT i.`id`, 'offer', i.`offer_id`, i.`asker_id`, o.`company_id`, c.`region_code`,
	CASE i.`state` WHEN 'open' THEN 'asked' WHEN 'answered' THEN 'talking' ELSE 'ended' END,
	i.`asked_at`, coalesce(i.`answered_at`, i.`asked_at`),
	CASE WHEN i.`answered_at` IS NULL THEN 'asker' ELSE 'owner' END,
	i.`answered_at`,
	CASE i.`state` WHEN 'declined' THEN i.`answered_at` WHEN 'withdrawn' THEN i.`asked_at` END,
	CASE i.`state` WHEN 'declined' THEN 'owner' WHEN 'withdrawn' THEN 'asker' END
FROM `offer_inquiries` i JOIN `offers` o ON o.`id` = i.`offer_id` JOIN `companies` c ON c.`id` = o.`company_id`
ORDER BY i.`id`;
--> statement-breakpoint
INSERT INTO `thread_messages` (`thread_id`, `side`, `author_id`, `text`, `sent_at`)
SELECT `id`, 'asker', `asker_id`, `text`, `asked_at` FROM `offer_inquiries` ORDER BY `id`;
--> statement-breakpoint
INSERT INTO `thread_messages` (`thread_id`, `side`, `author_id`, `text`, `sent_at`)
SELECT `id`, 'owner', `answered_by`, `reply`, `answered_at` FROM `offer_inquiries` WHERE `answered_by` IS NOT NULL ORDER BY `id`;
