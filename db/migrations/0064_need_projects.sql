ALTER TABLE `projects` ADD `need_id` integer REFERENCES needs(id);--> statement-breakpoint
CREATE INDEX `projects_need` ON `projects` (`need_id`);