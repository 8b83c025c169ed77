CREATE TABLE `overturned_assessments` (
	`seat_id` integer NOT NULL,
	`round` integer NOT NULL,
	`passed` integer NOT NULL,
	`papers` text NOT NULL,
	`total` integer NOT NULL,
	`confirmed_by` integer NOT NULL,
	`confirmed_at` text NOT NULL,
	PRIMARY KEY(`seat_id`, `round`),
	FOREIGN KEY (`seat_id`) REFERENCES `exam_seats`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `overturned_assessments_confirmed_by` ON `overturned_assessments` (`confirmed_by`);--> statement-breakpoint
CREATE TABLE `score_appeals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`seat_id` integer NOT NULL,
	`reason` text NOT NULL,
	`appealed_at` text NOT NULL,
	`decision` text,
	`decision_reason` text,
	`decided_by` integer,
	`decided_at` text,
	FOREIGN KEY (`seat_id`) REFERENCES `exam_seats`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "score_appeals_decision" CHECK("score_appeals"."decision" in ('uphold', 'rescore') and "score_appeals"."decided_by" is not null and "score_appeals"."decision_reason" is not null or "score_appeals"."decision" is null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `score_appeals_open` ON `score_appeals` (`seat_id`) WHERE "score_appeals"."decision" is null;--> statement-breakpoint
CREATE INDEX `score_appeals_seat` ON `score_appeals` (`seat_id`);--> statement-breakpoint
CREATE INDEX `score_appeals_decided_by` ON `score_appeals` (`decided_by`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_exam_seats` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` integer NOT NULL,
	`application_id` integer NOT NULL,
	`state` text NOT NULL,
	`seat` integer,
	`candidate_number` text NOT NULL,
	`round` integer DEFAULT 1 NOT NULL,
	`absence` text,
	`absence_reason` text,
	`absence_by` integer,
	`taken_at` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `exam_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`) REFERENCES `certification_applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`absence_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exam_seats_state" CHECK("__new_exam_seats"."state" in ('waiting', 'held', 'sat', 'given-back')),
	CONSTRAINT "exam_seats_absence" CHECK("__new_exam_seats"."absence" in ('absent', 'excused') and "__new_exam_seats"."absence_by" is not null or "__new_exam_seats"."absence" is null),
	CONSTRAINT "exam_seats_held" CHECK(("__new_exam_seats"."state" in ('held', 'sat')) = ("__new_exam_seats"."seat" is not null))
);
--> statement-breakpoint
INSERT INTO `__new_exam_seats`("id", "session_id", "application_id", "state", "seat", "candidate_number", "round", "absence", "absence_reason", "absence_by", "taken_at", "changed_at") SELECT "id", "session_id", "application_id", "state", "seat", "candidate_number", 1, NULL, NULL, NULL, "taken_at", "changed_at" FROM `exam_seats`;--> statement-breakpoint
DROP TABLE `exam_seats`;--> statement-breakpoint
ALTER TABLE `__new_exam_seats` RENAME TO `exam_seats`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `exam_seats_seat` ON `exam_seats` (`session_id`,`seat`);--> statement-breakpoint
CREATE UNIQUE INDEX `exam_seats_present` ON `exam_seats` (`application_id`) WHERE "exam_seats"."state" in ('waiting', 'held');--> statement-breakpoint
CREATE UNIQUE INDEX `exam_seats_candidate_number` ON `exam_seats` (`candidate_number`);--> statement-breakpoint
CREATE INDEX `exam_seats_session` ON `exam_seats` (`session_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `exam_seats_application` ON `exam_seats` (`application_id`);--> statement-breakpoint
CREATE INDEX `exam_seats_absence_by` ON `exam_seats` (`absence_by`);--> statement-breakpoint
CREATE TABLE `__new_assessor_interests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`assessor_id` integer NOT NULL,
	`kind` text NOT NULL,
	`person_email` text,
	`candidate_id` integer,
	`company_id` integer,
	`declared_at` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`assessor_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessor_interests_kind" CHECK("__new_assessor_interests"."kind" in ('family', 'trainee', 'company')),
	CONSTRAINT "assessor_interests_whom" CHECK(("__new_assessor_interests"."kind" = 'company') = ("__new_assessor_interests"."company_id" is not null) and ("__new_assessor_interests"."kind" <> 'company' or ("__new_assessor_interests"."candidate_id" is null and "__new_assessor_interests"."person_email" is null)))
);
--> statement-breakpoint
INSERT INTO `__new_assessor_interests`("id", "assessor_id", "kind", "person_email", "candidate_id", "company_id", "declared_at", "withdrawn_at") SELECT "id", "assessor_id", "kind", NULL, "candidate_id", "company_id", "declared_at", NULL FROM `assessor_interests`;--> statement-breakpoint
DROP TABLE `assessor_interests`;--> statement-breakpoint
ALTER TABLE `__new_assessor_interests` RENAME TO `assessor_interests`;--> statement-breakpoint
CREATE INDEX `assessor_interests_assessor` ON `assessor_interests` (`assessor_id`);--> statement-breakpoint
CREATE INDEX `assessor_interests_candidate` ON `assessor_interests` (`candidate_id`);--> statement-breakpoint
CREATE INDEX `assessor_interests_company` ON `assessor_interests` (`company_id`);--> statement-breakpoint
CREATE INDEX `assessor_interests_email` ON `assessor_interests` (`person_email`);--> statement-breakpoint
DROP INDEX `paper_scores_position`;--> statement-breakpoint
ALTER TABLE `paper_scores` ADD `round` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `paper_scores_position` ON `paper_scores` (`seat_id`,`paper_id`,`round`,`position`);--> statement-breakpoint
ALTER TABLE `session_assessors` ADD `declared_at` text;--> statement-breakpoint
ALTER TABLE `session_assessors` ADD `stood_down_at` text;--> statement-breakpoint
-- Appeals under way when this table came: each against the latest confirmed result of its application.
INSERT INTO `score_appeals` (`seat_id`, `reason`, `appealed_at`)
  SELECT `s`.`id`, coalesce(`a`.`appeal_reason`, ''), `a`.`updated_at` FROM `certification_applications` `a` JOIN `exam_seats` `s` ON `s`.`application_id` = `a`.`id`
  WHERE `a`.`state` = 'appealed' AND `s`.`id` = (SELECT max(`t`.`id`) FROM `exam_seats` `t` JOIN `assessments` `r` ON `r`.`seat_id` = `t`.`id` WHERE `t`.`application_id` = `a`.`id`);
