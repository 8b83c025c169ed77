CREATE TABLE `institutions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`kind` text NOT NULL,
	`code` text,
	`region_code` text NOT NULL,
	`source` text NOT NULL,
	`sort_key` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "institutions_kind" CHECK("institutions"."kind" in ('university', 'government', 'other'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `institutions_slug` ON `institutions` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `institutions_code` ON `institutions` (`code`);--> statement-breakpoint
CREATE INDEX `institutions_region_sort` ON `institutions` (`region_code`,`sort_key`);--> statement-breakpoint
CREATE INDEX `institutions_sort` ON `institutions` (`sort_key`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_role_grants` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` integer NOT NULL,
	`role` text NOT NULL,
	`region_code` text,
	`company_id` integer,
	`institution_id` integer,
	`granted_by` integer,
	`granted_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_grants_role" CHECK("__new_role_grants"."role" in ('talent', 'member', 'representative', 'reviewer', 'assessor', 'official', 'administrator')),
	CONSTRAINT "role_grants_company" CHECK(("__new_role_grants"."role" = 'member') = ("__new_role_grants"."company_id" is not null)),
	CONSTRAINT "role_grants_institution" CHECK(("__new_role_grants"."role" = 'representative') = ("__new_role_grants"."institution_id" is not null))
);
--> statement-breakpoint
INSERT INTO `__new_role_grants`("id", "account_id", "role", "region_code", "company_id", "institution_id", "granted_by", "granted_at") SELECT "id", "account_id", "role", "region_code", "company_id", NULL, "granted_by", "granted_at" FROM `role_grants`;--> statement-breakpoint
DROP TABLE `role_grants`;--> statement-breakpoint
ALTER TABLE `__new_role_grants` RENAME TO `role_grants`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `role_grants_unlimited` ON `role_grants` (`account_id`,`role`) WHERE "role_grants"."region_code" is null and "role_grants"."company_id" is null and "role_grants"."institution_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `role_grants_region` ON `role_grants` (`account_id`,`role`,`region_code`);--> statement-breakpoint
CREATE UNIQUE INDEX `role_grants_member` ON `role_grants` (`account_id`,`role`,`company_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `role_grants_representative` ON `role_grants` (`account_id`,`role`,`institution_id`);--> statement-breakpoint
CREATE INDEX `role_grants_role` ON `role_grants` (`role`);--> statement-breakpoint
CREATE INDEX `role_grants_company` ON `role_grants` (`company_id`);--> statement-breakpoint
CREATE INDEX `role_grants_institution` ON `role_grants` (`institution_id`);--> statement-breakpoint
CREATE INDEX `role_grants_region_code` ON `role_grants` (`region_code`);--> statement-breakpoint
CREATE INDEX `role_grants_granted_by` ON `role_grants` (`granted_by`);