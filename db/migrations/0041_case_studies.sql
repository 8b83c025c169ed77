CREATE TABLE `case_studies` (
	`project_id` integer PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`title_zh` text NOT NULL,
	`title_en` text,
	`problem_zh` text NOT NULL,
	`problem_en` text,
	`approach_zh` text NOT NULL,
	`approach_en` text,
	`result_zh` text NOT NULL,
	`result_en` text,
	`reuse_zh` text NOT NULL,
	`reuse_en` text,
	`written_at` text NOT NULL,
	`sent_at` text,
	`answer_by` text,
	`due_on` text,
	`published_at` text,
	`named` text,
	`withdrawn_at` text,
	`reason` text,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_studies_state" CHECK("case_studies"."state" in ('draft', 'sent', 'returned', 'published', 'withdrawn')),
	CONSTRAINT "case_studies_sent" CHECK("case_studies"."state" <> 'sent' or ("case_studies"."sent_at" is not null and "case_studies"."answer_by" is not null and "case_studies"."due_on" is not null)),
	CONSTRAINT "case_studies_published" CHECK("case_studies"."state" not in ('published', 'withdrawn') or ("case_studies"."published_at" is not null and "case_studies"."named" is not null)),
	CONSTRAINT "case_studies_withdrawn" CHECK(("case_studies"."state" = 'withdrawn') = ("case_studies"."withdrawn_at" is not null)),
	CONSTRAINT "case_studies_reason" CHECK("case_studies"."state" not in ('returned', 'withdrawn') or length("case_studies"."reason") > 0)
);
--> statement-breakpoint
CREATE INDEX `case_studies_state` ON `case_studies` (`state`,`sent_at`);--> statement-breakpoint
CREATE TABLE `case_study_answers` (
	`project_id` integer NOT NULL,
	`party_id` integer NOT NULL,
	`answer` text NOT NULL,
	`reason` text,
	`at` text NOT NULL,
	PRIMARY KEY(`project_id`, `party_id`),
	FOREIGN KEY (`project_id`) REFERENCES `case_studies`(`project_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `project_parties`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_study_answers_answer" CHECK("case_study_answers"."answer" in ('agree', 'object')),
	CONSTRAINT "case_study_answers_reason" CHECK("case_study_answers"."answer" <> 'object' or length("case_study_answers"."reason") > 0)
);
--> statement-breakpoint
CREATE INDEX `case_study_answers_party` ON `case_study_answers` (`party_id`);--> statement-breakpoint
CREATE TABLE `case_study_pictures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`file_id` integer NOT NULL,
	`caption_zh` text NOT NULL,
	`caption_en` text,
	FOREIGN KEY (`project_id`) REFERENCES `case_studies`(`project_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_study_pictures_caption" CHECK(length("case_study_pictures"."caption_zh") > 0)
);
--> statement-breakpoint
CREATE INDEX `case_study_pictures_project` ON `case_study_pictures` (`project_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `case_study_pictures_file` ON `case_study_pictures` (`file_id`);