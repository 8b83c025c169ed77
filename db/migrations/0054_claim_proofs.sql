CREATE TABLE `application_proofs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`application_id` integer NOT NULL,
	`kind` text NOT NULL,
	`file_id` integer,
	`domain` text,
	`given_at` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `membership_applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "application_proofs_kind" CHECK("application_proofs"."kind" in ('licence', 'authorisation', 'domain')),
	CONSTRAINT "application_proofs_file" CHECK(("application_proofs"."kind" = 'domain') = ("application_proofs"."file_id" is null)),
	CONSTRAINT "application_proofs_domain" CHECK(("application_proofs"."kind" = 'domain') = ("application_proofs"."domain" is not null))
);
--> statement-breakpoint
CREATE INDEX `application_proofs_application` ON `application_proofs` (`application_id`,`id`);--> statement-breakpoint
CREATE INDEX `application_proofs_file` ON `application_proofs` (`file_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `application_proofs_domain` ON `application_proofs` (`application_id`,`domain`) WHERE "application_proofs"."domain" is not null;--> statement-breakpoint
CREATE TABLE `proof_codes` (
	`application_id` integer PRIMARY KEY NOT NULL,
	`domain` text NOT NULL,
	`code_mac` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `membership_applications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proof_codes_expires` ON `proof_codes` (`expires_at`);