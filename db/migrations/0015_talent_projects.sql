ALTER TABLE `scheme_versions` ADD `return_reason` text;--> statement-breakpoint
ALTER TABLE `certification_applications` ADD `remarks` text;--> statement-breakpoint
ALTER TABLE `certification_applications` ADD `reviewer_id` integer REFERENCES accounts(id);--> statement-breakpoint
ALTER TABLE `certification_applications` ADD `taken_at` text;--> statement-breakpoint
CREATE INDEX `certification_applications_reviewer` ON `certification_applications` (`reviewer_id`);--> statement-breakpoint
-- Records and snapshots from before there were projects have none.
UPDATE `talents` SET `record` = json_set(`record`, '$.projects', json('[]')) WHERE json_type(`record`, '$.projects') IS NULL;--> statement-breakpoint
UPDATE `certification_applications` SET `person` = json_set(`person`, '$.projects', json('[]')) WHERE `person` IS NOT NULL AND json_type(`person`, '$.projects') IS NULL;
