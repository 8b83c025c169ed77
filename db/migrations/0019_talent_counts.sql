CREATE TABLE `staff_bands` (
	`month` text NOT NULL,
	`company_id` integer NOT NULL,
	`at_least` integer NOT NULL,
	PRIMARY KEY(`month`, `company_id`),
	FOREIGN KEY (`month`) REFERENCES `talent_count_tables`(`month`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `staff_bands_company` ON `staff_bands` (`company_id`,`month`);--> statement-breakpoint
CREATE TABLE `talent_count_tables` (
	`month` text PRIMARY KEY NOT NULL,
	`as_of` text NOT NULL,
	`groups` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `interest_deliveries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`interest_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`state` text NOT NULL,
	`shared` text,
	`changed_at` text NOT NULL,
	`reported_at` text,
	`report` text,
	FOREIGN KEY (`interest_id`) REFERENCES `talent_interests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "interest_deliveries_state" CHECK("interest_deliveries"."state" in ('waiting', 'answered', 'declined')),
	CONSTRAINT "interest_deliveries_shared" CHECK(("interest_deliveries"."state" = 'answered') = ("interest_deliveries"."shared" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interest_deliveries_person` ON `interest_deliveries` (`interest_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `interest_deliveries_account` ON `interest_deliveries` (`account_id`,`state`);--> statement-breakpoint
CREATE INDEX `interest_deliveries_reported` ON `interest_deliveries` (`reported_at`) WHERE "interest_deliveries"."reported_at" is not null;--> statement-breakpoint
CREATE TABLE `talent_interests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`company_id` integer NOT NULL,
	`author_id` integer NOT NULL,
	`chain_id` text NOT NULL,
	`level` text,
	`region_code` text,
	`segment_id` text,
	`work` text NOT NULL,
	`place` text NOT NULL,
	`contact` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`ended_at` text,
	`ended_by` text,
	`decided_by` integer,
	`reason` text,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chain_id`) REFERENCES `chains`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "talent_interests_ended" CHECK(("talent_interests"."ended_at" is null) = ("talent_interests"."ended_by" is null)),
	CONSTRAINT "talent_interests_stopped" CHECK(("talent_interests"."decided_by" is not null) = ("talent_interests"."ended_by" is not null and "talent_interests"."ended_by" = 'desk'))
);
--> statement-breakpoint
CREATE INDEX `talent_interests_company` ON `talent_interests` (`company_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `talent_interests_author` ON `talent_interests` (`author_id`);--> statement-breakpoint
CREATE INDEX `talent_interests_chain` ON `talent_interests` (`chain_id`);--> statement-breakpoint
CREATE INDEX `talent_interests_region` ON `talent_interests` (`region_code`);--> statement-breakpoint
CREATE INDEX `talent_interests_segment` ON `talent_interests` (`segment_id`);--> statement-breakpoint
CREATE INDEX `talent_interests_decided_by` ON `talent_interests` (`decided_by`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_consents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` integer NOT NULL,
	`purpose` text NOT NULL,
	`version` text NOT NULL,
	`given_at` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consents_purpose" CHECK("__new_consents"."purpose" in ('account', 'identity', 'findable'))
);
--> statement-breakpoint
INSERT INTO `__new_consents`("id", "account_id", "purpose", "version", "given_at", "withdrawn_at") SELECT "id", "account_id", "purpose", "version", "given_at", "withdrawn_at" FROM `consents`;--> statement-breakpoint
DROP TABLE `consents`;--> statement-breakpoint
ALTER TABLE `__new_consents` RENAME TO `consents`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `consents_standing` ON `consents` (`account_id`,`purpose`) WHERE "consents"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `consents_account` ON `consents` (`account_id`,`id`);--> statement-breakpoint
-- A month's counts are published once: a second table of the same month could be subtracted from the first (docs/decisions/0019-talent-counts.md).
CREATE TRIGGER `talent_count_tables_no_update` BEFORE UPDATE ON `talent_count_tables` BEGIN
	SELECT RAISE(ABORT, 'published counts of talent are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `talent_count_tables_no_delete` BEFORE DELETE ON `talent_count_tables` BEGIN
	SELECT RAISE(ABORT, 'published counts of talent are never taken out');
END;
