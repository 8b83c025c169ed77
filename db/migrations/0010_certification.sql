CREATE TABLE `ladders` (
	`id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `occupations` (
	`id` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`ladder_id` text NOT NULL,
	`chain_id` text,
	`basis` text NOT NULL,
	FOREIGN KEY (`ladder_id`) REFERENCES `ladders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chain_id`) REFERENCES `chains`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `occupations_ladder` ON `occupations` (`ladder_id`);--> statement-breakpoint
CREATE INDEX `occupations_chain` ON `occupations` (`chain_id`);--> statement-breakpoint
CREATE TABLE `scheme_proposals` (
	`occupation_id` text NOT NULL,
	`level` integer NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`occupation_id`, `level`),
	FOREIGN KEY (`occupation_id`) REFERENCES `occupations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `scheme_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`occupation_id` text NOT NULL,
	`level` integer NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`content` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`created_by` integer NOT NULL,
	`created_at` text NOT NULL,
	`proposed_by` integer,
	`published_by` integer,
	`published_at` text,
	`ended_at` text,
	FOREIGN KEY (`occupation_id`) REFERENCES `occupations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "scheme_versions_state" CHECK("scheme_versions"."state" in ('draft', 'proposed', 'published', 'replaced', 'ended', 'discarded')),
	CONSTRAINT "scheme_versions_proposed" CHECK("scheme_versions"."state" not in ('proposed', 'published', 'replaced') or "scheme_versions"."proposed_by" is not null),
	CONSTRAINT "scheme_versions_two_people" CHECK("scheme_versions"."published_by" is null or "scheme_versions"."published_by" <> "scheme_versions"."proposed_by")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scheme_versions_number` ON `scheme_versions` (`occupation_id`,`level`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `scheme_versions_open` ON `scheme_versions` (`occupation_id`,`level`) WHERE "scheme_versions"."state" in ('draft', 'proposed');--> statement-breakpoint
CREATE UNIQUE INDEX `scheme_versions_published` ON `scheme_versions` (`occupation_id`,`level`) WHERE "scheme_versions"."state" = 'published';--> statement-breakpoint
CREATE INDEX `scheme_versions_created_by` ON `scheme_versions` (`created_by`);--> statement-breakpoint
CREATE INDEX `scheme_versions_proposed_by` ON `scheme_versions` (`proposed_by`);--> statement-breakpoint
CREATE INDEX `scheme_versions_published_by` ON `scheme_versions` (`published_by`);--> statement-breakpoint
CREATE TABLE `authorisations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`body_id` text NOT NULL,
	`occupation_id` text NOT NULL,
	`levels` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	`basis` text NOT NULL,
	`recorded_by` integer NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `issuing_bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`occupation_id`) REFERENCES `occupations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "authorisations_dates" CHECK("authorisations"."until_on" is null or "authorisations"."until_on" >= "authorisations"."from_on")
);
--> statement-breakpoint
CREATE INDEX `authorisations_body` ON `authorisations` (`body_id`,`occupation_id`);--> statement-breakpoint
CREATE INDEX `authorisations_occupation` ON `authorisations` (`occupation_id`);--> statement-breakpoint
CREATE INDEX `authorisations_recorded_by` ON `authorisations` (`recorded_by`);--> statement-breakpoint
CREATE TABLE `issuer_keys` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`body_id` text NOT NULL,
	`public_key_multibase` text NOT NULL,
	`sealed_secret` text,
	`created_at` text NOT NULL,
	`retired_at` text,
	`compromised_at` text,
	FOREIGN KEY (`body_id`) REFERENCES `issuing_bodies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "issuer_keys_secret" CHECK(("issuer_keys"."retired_at" is null) = ("issuer_keys"."sealed_secret" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issuer_keys_public` ON `issuer_keys` (`public_key_multibase`);--> statement-breakpoint
CREATE UNIQUE INDEX `issuer_keys_present` ON `issuer_keys` (`body_id`) WHERE "issuer_keys"."retired_at" is null;--> statement-breakpoint
CREATE INDEX `issuer_keys_body` ON `issuer_keys` (`body_id`);--> statement-breakpoint
CREATE TABLE `issuing_bodies` (
	`id` text PRIMARY KEY NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`kind` text NOT NULL,
	`company_id` integer,
	`register_url` text,
	`may_claim` text NOT NULL,
	`note` text,
	`ended_on` text,
	`successor_id` text,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "issuing_bodies_kind" CHECK("issuing_bodies"."kind" in ('state', 'enterprise', 'alliance'))
);
--> statement-breakpoint
CREATE INDEX `issuing_bodies_company` ON `issuing_bodies` (`company_id`);--> statement-breakpoint
CREATE TABLE `certification_applications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` integer NOT NULL,
	`scheme_version_id` integer NOT NULL,
	`occupation_id` text NOT NULL,
	`level` integer NOT NULL,
	`state` text NOT NULL,
	`person` text,
	`name` text,
	`company_id` integer,
	`region_code` text,
	`route` integer,
	`attempt` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`submitted_at` text,
	`decided_by` integer,
	`decided_at` text,
	`reason` text,
	`appeal_reason` text,
	`failed_on` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scheme_version_id`) REFERENCES `scheme_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`occupation_id`) REFERENCES `occupations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certification_applications_state" CHECK("certification_applications"."state" in ('draft', 'submitted', 'returned', 'refused', 'accepted', 'seated', 'assessed', 'passed', 'failed', 'appealed', 'issued', 'withdrawn')),
	CONSTRAINT "certification_applications_snapshot" CHECK("certification_applications"."state" in ('draft', 'withdrawn') or ("certification_applications"."person" is not null and "certification_applications"."name" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certification_applications_open` ON `certification_applications` (`account_id`,`occupation_id`,`level`) WHERE "certification_applications"."state" in ('draft', 'submitted', 'returned', 'accepted', 'seated', 'assessed', 'passed', 'appealed');--> statement-breakpoint
CREATE INDEX `certification_applications_account` ON `certification_applications` (`account_id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `certification_applications_queue` ON `certification_applications` (`state`,`submitted_at`,`id`);--> statement-breakpoint
CREATE INDEX `certification_applications_scheme` ON `certification_applications` (`scheme_version_id`,`state`);--> statement-breakpoint
CREATE INDEX `certification_applications_occupation` ON `certification_applications` (`occupation_id`);--> statement-breakpoint
CREATE INDEX `certification_applications_company` ON `certification_applications` (`company_id`);--> statement-breakpoint
CREATE INDEX `certification_applications_region` ON `certification_applications` (`region_code`);--> statement-breakpoint
CREATE INDEX `certification_applications_decided_by` ON `certification_applications` (`decided_by`);--> statement-breakpoint
CREATE TABLE `talents` (
	`account_id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`region_code` text,
	`company_id` integer,
	`sealed_id_card` text,
	`record` text NOT NULL,
	`findable_since` text,
	`revision` integer DEFAULT 0 NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `talents_region` ON `talents` (`region_code`);--> statement-breakpoint
CREATE INDEX `talents_company` ON `talents` (`company_id`);--> statement-breakpoint
CREATE TABLE `exam_seats` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` integer NOT NULL,
	`application_id` integer NOT NULL,
	`state` text NOT NULL,
	`seat` integer,
	`candidate_number` text NOT NULL,
	`taken_at` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `exam_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`) REFERENCES `certification_applications`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exam_seats_state" CHECK("exam_seats"."state" in ('waiting', 'held', 'given-back')),
	CONSTRAINT "exam_seats_held" CHECK(("exam_seats"."state" = 'held') = ("exam_seats"."seat" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exam_seats_seat` ON `exam_seats` (`session_id`,`seat`);--> statement-breakpoint
CREATE UNIQUE INDEX `exam_seats_present` ON `exam_seats` (`application_id`) WHERE "exam_seats"."state" <> 'given-back';--> statement-breakpoint
CREATE UNIQUE INDEX `exam_seats_candidate_number` ON `exam_seats` (`candidate_number`);--> statement-breakpoint
CREATE INDEX `exam_seats_session` ON `exam_seats` (`session_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `exam_seats_application` ON `exam_seats` (`application_id`);--> statement-breakpoint
CREATE TABLE `exam_sessions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`scheme_version_id` integer NOT NULL,
	`region_code` text NOT NULL,
	`state` text NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`place` text NOT NULL,
	`online` integer NOT NULL,
	`seats` integer NOT NULL,
	`created_by` integer NOT NULL,
	`created_at` text NOT NULL,
	`confirmed_by` integer,
	`confirmed_at` text,
	FOREIGN KEY (`scheme_version_id`) REFERENCES `scheme_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exam_sessions_state" CHECK("exam_sessions"."state" in ('planned', 'open', 'closed', 'confirmed', 'cancelled')),
	CONSTRAINT "exam_sessions_seats" CHECK("exam_sessions"."seats" > 0),
	CONSTRAINT "exam_sessions_times" CHECK("exam_sessions"."ends_at" > "exam_sessions"."starts_at")
);
--> statement-breakpoint
CREATE INDEX `exam_sessions_scheme` ON `exam_sessions` (`scheme_version_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `exam_sessions_region` ON `exam_sessions` (`region_code`,`starts_at`);--> statement-breakpoint
CREATE INDEX `exam_sessions_created_by` ON `exam_sessions` (`created_by`);--> statement-breakpoint
CREATE INDEX `exam_sessions_confirmed_by` ON `exam_sessions` (`confirmed_by`);--> statement-breakpoint
CREATE TABLE `assessments` (
	`seat_id` integer PRIMARY KEY NOT NULL,
	`passed` integer NOT NULL,
	`papers` text NOT NULL,
	`total` integer NOT NULL,
	`confirmed_by` integer NOT NULL,
	`confirmed_at` text NOT NULL,
	`annulled_at` text,
	`annulled_by` integer,
	FOREIGN KEY (`seat_id`) REFERENCES `exam_seats`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`annulled_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assessments_confirmed_by` ON `assessments` (`confirmed_by`);--> statement-breakpoint
CREATE INDEX `assessments_annulled_by` ON `assessments` (`annulled_by`);--> statement-breakpoint
CREATE TABLE `assessor_interests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`assessor_id` integer NOT NULL,
	`kind` text NOT NULL,
	`candidate_id` integer,
	`company_id` integer,
	`declared_at` text NOT NULL,
	FOREIGN KEY (`assessor_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessor_interests_kind" CHECK("assessor_interests"."kind" in ('family', 'trainee', 'company')),
	CONSTRAINT "assessor_interests_whom" CHECK(("assessor_interests"."kind" = 'company') = ("assessor_interests"."company_id" is not null) and ("assessor_interests"."kind" = 'company') = ("assessor_interests"."candidate_id" is null))
);
--> statement-breakpoint
CREATE INDEX `assessor_interests_assessor` ON `assessor_interests` (`assessor_id`);--> statement-breakpoint
CREATE INDEX `assessor_interests_candidate` ON `assessor_interests` (`candidate_id`);--> statement-breakpoint
CREATE INDEX `assessor_interests_company` ON `assessor_interests` (`company_id`);--> statement-breakpoint
CREATE TABLE `paper_scores` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`seat_id` integer NOT NULL,
	`paper_id` text NOT NULL,
	`assessor_id` integer NOT NULL,
	`position` integer NOT NULL,
	`points` text NOT NULL,
	`total` integer NOT NULL,
	`comment` text,
	`scored_at` text NOT NULL,
	FOREIGN KEY (`seat_id`) REFERENCES `exam_seats`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessor_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "paper_scores_position" CHECK("paper_scores"."position" between 1 and 3),
	CONSTRAINT "paper_scores_total" CHECK("paper_scores"."total" between 0 and 100)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `paper_scores_position` ON `paper_scores` (`seat_id`,`paper_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `paper_scores_assessor` ON `paper_scores` (`seat_id`,`paper_id`,`assessor_id`);--> statement-breakpoint
CREATE INDEX `paper_scores_assessor_id` ON `paper_scores` (`assessor_id`);--> statement-breakpoint
CREATE TABLE `session_assessors` (
	`session_id` integer NOT NULL,
	`assessor_id` integer NOT NULL,
	PRIMARY KEY(`session_id`, `assessor_id`),
	FOREIGN KEY (`session_id`) REFERENCES `exam_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessor_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_assessors_assessor` ON `session_assessors` (`assessor_id`);--> statement-breakpoint
CREATE TABLE `certificate_log` (
	`position` integer PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`deed` text NOT NULL,
	`entry` text NOT NULL,
	`leaf_hash` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `certificate_log_number` ON `certificate_log` (`number`);--> statement-breakpoint
CREATE TABLE `certificates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` text NOT NULL,
	`body_id` text NOT NULL,
	`account_id` integer NOT NULL,
	`seat_id` integer NOT NULL,
	`scheme_version_id` integer NOT NULL,
	`occupation_id` text NOT NULL,
	`level` integer NOT NULL,
	`state` text NOT NULL,
	`name` text NOT NULL,
	`issued_on` text,
	`valid_until` text,
	`replaces_id` integer,
	`status_list_id` integer,
	`status_index` integer,
	`credential` text,
	`proposed_by` integer NOT NULL,
	`proposed_at` text NOT NULL,
	`issued_by` integer,
	`revocation_proposed_by` integer,
	`revocation_reason` text,
	`changed_at` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`body_id`) REFERENCES `issuing_bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat_id`) REFERENCES `exam_seats`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scheme_version_id`) REFERENCES `scheme_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`occupation_id`) REFERENCES `occupations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`status_list_id`) REFERENCES `status_lists`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revocation_proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificates_state" CHECK("certificates"."state" in ('proposed', 'declined', 'issued', 'suspended', 'revoked', 'superseded')),
	CONSTRAINT "certificates_issued" CHECK(("certificates"."state" in ('proposed', 'declined')) = ("certificates"."credential" is null)),
	CONSTRAINT "certificates_two_people" CHECK("certificates"."issued_by" is null or "certificates"."issued_by" <> "certificates"."proposed_by")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_number` ON `certificates` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_status` ON `certificates` (`status_list_id`,`status_index`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_exam` ON `certificates` (`seat_id`,`body_id`) WHERE "certificates"."state" <> 'declined' and "certificates"."replaces_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_replaces` ON `certificates` (`replaces_id`) WHERE "certificates"."state" <> 'declined';--> statement-breakpoint
CREATE INDEX `certificates_account` ON `certificates` (`account_id`,`state`);--> statement-breakpoint
CREATE INDEX `certificates_body` ON `certificates` (`body_id`,`state`);--> statement-breakpoint
CREATE INDEX `certificates_scheme` ON `certificates` (`scheme_version_id`);--> statement-breakpoint
CREATE INDEX `certificates_occupation` ON `certificates` (`occupation_id`,`level`,`state`);--> statement-breakpoint
CREATE INDEX `certificates_seat` ON `certificates` (`seat_id`);--> statement-breakpoint
CREATE INDEX `certificates_proposed_by` ON `certificates` (`proposed_by`);--> statement-breakpoint
CREATE INDEX `certificates_issued_by` ON `certificates` (`issued_by`);--> statement-breakpoint
CREATE INDEX `certificates_revocation_proposed_by` ON `certificates` (`revocation_proposed_by`);--> statement-breakpoint
CREATE TABLE `status_lists` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`body_id` text NOT NULL,
	`length` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `issuing_bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `status_lists_body` ON `status_lists` (`body_id`);--> statement-breakpoint
-- What was once public about certificates is never taken out or changed (docs/decisions/0013-certificate-log.md).
CREATE TRIGGER `certificate_log_no_update` BEFORE UPDATE ON `certificate_log` BEGIN
	SELECT RAISE(ABORT, 'the certificate log is append-only: update refused');
END;
--> statement-breakpoint
CREATE TRIGGER `certificate_log_no_delete` BEFORE DELETE ON `certificate_log` BEGIN
	SELECT RAISE(ABORT, 'the certificate log is append-only: delete refused');
END;
--> statement-breakpoint
CREATE TRIGGER `certificate_log_in_order` BEFORE INSERT ON `certificate_log`
WHEN NEW.`position` IS NOT (SELECT coalesce(max(`position`) + 1, 0) FROM `certificate_log`)
BEGIN
	SELECT RAISE(ABORT, 'the certificate log is append-only: the entry does not follow the last one');
END;
--> statement-breakpoint
CREATE TRIGGER `scheme_versions_published_fixed` BEFORE UPDATE OF `content`, `occupation_id`, `level`, `version` ON `scheme_versions`
WHEN OLD.`state` IN ('published', 'replaced', 'ended')
BEGIN
	SELECT RAISE(ABORT, 'a published scheme version is never edited: begin a new one');
END;
--> statement-breakpoint
CREATE TRIGGER `certificates_credential_fixed` BEFORE UPDATE OF `credential`, `number`, `body_id`, `name`, `status_list_id`, `status_index` ON `certificates`
WHEN OLD.`credential` IS NOT NULL
BEGIN
	SELECT RAISE(ABORT, 'an issued certificate is never edited: supersede it');
END;
