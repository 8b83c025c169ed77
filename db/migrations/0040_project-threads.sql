ALTER TABLE `thread_messages` ADD `company_id` integer REFERENCES companies(id);--> statement-breakpoint
ALTER TABLE `thread_messages` ADD `institution_id` integer REFERENCES institutions(id);--> statement-breakpoint
CREATE INDEX `thread_messages_company` ON `thread_messages` (`company_id`);--> statement-breakpoint
CREATE INDEX `thread_messages_institution` ON `thread_messages` (`institution_id`);--> statement-breakpoint
ALTER TABLE `threads` ADD `circle` text DEFAULT 'sides' NOT NULL;