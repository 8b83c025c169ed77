CREATE TABLE `need_invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`need_id` integer NOT NULL,
	`company_id` integer,
	`institution_id` integer,
	`quality` integer NOT NULL,
	`state` text NOT NULL,
	`invited_at` text NOT NULL,
	`invited_on` text NOT NULL,
	`answered_at` text,
	`answered_by` integer,
	`reason` text,
	`note` text,
	`chased_at` text,
	`given_up_at` text,
	`escalated_at` text,
	`asked_again_at` text,
	FOREIGN KEY (`need_id`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "need_invitations_party" CHECK(("need_invitations"."company_id" is null) <> ("need_invitations"."institution_id" is null)),
	CONSTRAINT "need_invitations_state" CHECK("need_invitations"."state" in ('waiting', 'interested', 'not-now', 'revoked')),
	CONSTRAINT "need_invitations_reason" CHECK("need_invitations"."reason" in ('capacity', 'field', 'timing', 'budget', 'other')),
	CONSTRAINT "need_invitations_declined" CHECK(("need_invitations"."state" = 'not-now') = ("need_invitations"."reason" is not null)),
	CONSTRAINT "need_invitations_quality" CHECK("need_invitations"."quality" between 0 and 100)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `need_invitations_key` ON `need_invitations` (`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `need_invitations_of_company` ON `need_invitations` (`need_id`,`company_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `need_invitations_of_institution` ON `need_invitations` (`need_id`,`institution_id`);--> statement-breakpoint
CREATE INDEX `need_invitations_need` ON `need_invitations` (`need_id`,`state`);--> statement-breakpoint
CREATE INDEX `need_invitations_company` ON `need_invitations` (`company_id`,`state`);--> statement-breakpoint
CREATE INDEX `need_invitations_institution` ON `need_invitations` (`institution_id`,`state`);--> statement-breakpoint
CREATE INDEX `need_invitations_silent` ON `need_invitations` (`state`,`invited_on`);--> statement-breakpoint
CREATE INDEX `need_invitations_answered_by` ON `need_invitations` (`answered_by`);--> statement-breakpoint
CREATE TABLE `need_segments` (
	`need_id` integer NOT NULL,
	`segment_id` text NOT NULL,
	PRIMARY KEY(`need_id`, `segment_id`),
	FOREIGN KEY (`need_id`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `need_segments_segment` ON `need_segments` (`segment_id`,`need_id`);--> statement-breakpoint
CREATE TABLE `needs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`company_id` integer,
	`institution_id` integer,
	`desk_region_code` text,
	`kind` text NOT NULL,
	`title_zh` text NOT NULL,
	`title_en` text,
	`purpose_zh` text NOT NULL,
	`purpose_en` text,
	`region_code` text,
	`budget` text,
	`readers` text NOT NULL,
	`state` text NOT NULL,
	`valid_until` text NOT NULL,
	`first_until` text,
	`posted_at` text,
	`reminded_at` text,
	`met_at` text,
	`met_with` text,
	`met_company_id` integer,
	`met_institution_id` integer,
	`met_offer_id` integer,
	`met_note` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`desk_region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`met_company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`met_institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`met_offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "needs_poster" CHECK(("needs"."company_id" is not null) + ("needs"."institution_id" is not null) + ("needs"."desk_region_code" is not null) = 1),
	CONSTRAINT "needs_kind" CHECK("needs"."kind" in ('equipment', 'data', 'compute', 'software', 'staff', 'training', 'test-site', 'other', 'partner', 'first-use')),
	CONSTRAINT "needs_budget" CHECK("needs"."budget" in ('to-10', 'to-50', 'to-200', 'to-1000', 'above')),
	CONSTRAINT "needs_readers" CHECK("needs"."readers" in ('everyone', 'alliance', 'sealed')),
	CONSTRAINT "needs_state" CHECK("needs"."state" in ('draft', 'open', 'met', 'withdrawn')),
	CONSTRAINT "needs_posted" CHECK("needs"."state" in ('draft', 'withdrawn') or ("needs"."posted_at" is not null and "needs"."first_until" is not null)),
	CONSTRAINT "needs_met" CHECK(("needs"."state" = 'met') = ("needs"."met_at" is not null)),
	CONSTRAINT "needs_met_with" CHECK(("needs"."met_at" is null) = ("needs"."met_with" is null)),
	CONSTRAINT "needs_met_kind" CHECK("needs"."met_with" in ('match', 'offer', 'project', 'other'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `needs_key` ON `needs` (`key`);--> statement-breakpoint
CREATE INDEX `needs_standing` ON `needs` (`state`,`readers`,`posted_at`);--> statement-breakpoint
CREATE INDEX `needs_lapsing` ON `needs` (`state`,`valid_until`);--> statement-breakpoint
CREATE INDEX `needs_company` ON `needs` (`company_id`,`state`);--> statement-breakpoint
CREATE INDEX `needs_institution` ON `needs` (`institution_id`,`state`);--> statement-breakpoint
CREATE INDEX `needs_desk` ON `needs` (`desk_region_code`,`state`);--> statement-breakpoint
CREATE INDEX `needs_region` ON `needs` (`region_code`);--> statement-breakpoint
CREATE INDEX `needs_met_company` ON `needs` (`met_company_id`);--> statement-breakpoint
CREATE INDEX `needs_met_institution` ON `needs` (`met_institution_id`);--> statement-breakpoint
CREATE INDEX `needs_met_offer` ON `needs` (`met_offer_id`);--> statement-breakpoint
CREATE TABLE `saved_search_finds` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`search_id` integer NOT NULL,
	`need_id` integer,
	`offer_id` integer,
	`at` text NOT NULL,
	FOREIGN KEY (`search_id`) REFERENCES `saved_searches`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`need_id`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "saved_search_finds_one" CHECK(("saved_search_finds"."need_id" is null) <> ("saved_search_finds"."offer_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_search_finds_need` ON `saved_search_finds` (`search_id`,`need_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `saved_search_finds_offer` ON `saved_search_finds` (`search_id`,`offer_id`);--> statement-breakpoint
CREATE INDEX `saved_search_finds_of_need` ON `saved_search_finds` (`need_id`);--> statement-breakpoint
CREATE INDEX `saved_search_finds_of_offer` ON `saved_search_finds` (`offer_id`);--> statement-breakpoint
ALTER TABLE `saved_searches` ADD `subject` text DEFAULT 'companies' NOT NULL;