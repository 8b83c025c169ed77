CREATE TABLE `notice_choices` (
	`account_id` integer NOT NULL,
	`group_name` text NOT NULL,
	`time` text NOT NULL,
	`chosen_at` text NOT NULL,
	PRIMARY KEY(`account_id`, `group_name`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` integer NOT NULL,
	`kind` text NOT NULL,
	`group_name` text NOT NULL,
	`sealed` text NOT NULL,
	`sent_at` text NOT NULL,
	`read_at` text,
	`daily` integer DEFAULT false NOT NULL,
	`daily_on` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notices_account` ON `notices` (`account_id`,`id`);--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`account_id`,`id`) WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX `notices_kind` ON `notices` (`account_id`,`kind`,`sent_at`);--> statement-breakpoint
CREATE INDEX `notices_daily` ON `notices` (`account_id`) WHERE "notices"."daily" = 1;--> statement-breakpoint
CREATE INDEX `notices_sent` ON `notices` (`sent_at`);--> statement-breakpoint
CREATE INDEX `membership_applications_escalated` ON `membership_applications` (`region_code`,`due_on`) WHERE "membership_applications"."escalated_at" is not null;--> statement-breakpoint
CREATE INDEX `exam_sessions_state` ON `exam_sessions` (`state`,`starts_at`);