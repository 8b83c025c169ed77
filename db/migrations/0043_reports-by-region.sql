ALTER TABLE `thread_reports` ADD `region_code` text;--> statement-breakpoint
CREATE INDEX `thread_reports_open_region` ON `thread_reports` (`region_code`,`reported_at`) WHERE "thread_reports"."judged_at" is null;--> statement-breakpoint
UPDATE `thread_reports` SET `region_code` = (SELECT `threads`.`region_code` FROM `threads` WHERE `threads`.`id` = `thread_reports`.`thread_id`);
