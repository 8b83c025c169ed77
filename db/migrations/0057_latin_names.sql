ALTER TABLE `talents` ADD `latin_name` text;--> statement-breakpoint
ALTER TABLE `certificates` ADD `latin_name` text;