CREATE TABLE `districts` (
	`region_code` text NOT NULL,
	`name_zh` text NOT NULL,
	`code` text,
	`now_in` text,
	PRIMARY KEY(`region_code`, `name_zh`),
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `districts_name` ON `districts` (`name_zh`);--> statement-breakpoint
CREATE INDEX `districts_code` ON `districts` (`code`);