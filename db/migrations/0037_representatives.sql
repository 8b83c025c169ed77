CREATE TABLE `institution_invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`institution_id` integer NOT NULL,
	`email` text,
	`account_id` integer,
	`invited_by` integer NOT NULL,
	`state` text NOT NULL,
	`invited_at` text NOT NULL,
	`decided_at` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "institution_invitations_state" CHECK("institution_invitations"."state" in ('invited', 'accepted', 'declined', 'withdrawn')),
	CONSTRAINT "institution_invitations_email_kept" CHECK(("institution_invitations"."state" = 'invited') = ("institution_invitations"."email" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `institution_invitations_open` ON `institution_invitations` (`institution_id`,`email`) WHERE "institution_invitations"."state" = 'invited';--> statement-breakpoint
CREATE INDEX `institution_invitations_institution` ON `institution_invitations` (`institution_id`,`state`);--> statement-breakpoint
CREATE INDEX `institution_invitations_email` ON `institution_invitations` (`email`);--> statement-breakpoint
CREATE INDEX `institution_invitations_account` ON `institution_invitations` (`account_id`);--> statement-breakpoint
CREATE INDEX `institution_invitations_invited_by` ON `institution_invitations` (`invited_by`);