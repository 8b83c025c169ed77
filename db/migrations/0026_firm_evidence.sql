PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_surveys` (
	`lens` text NOT NULL,
	`region_code` text NOT NULL,
	`chain_id` text NOT NULL,
	`completeness` text NOT NULL,
	`stated_presence` text,
	`as_of` text,
	`source` text NOT NULL,
	PRIMARY KEY(`lens`, `region_code`, `chain_id`),
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chain_id`) REFERENCES `chains`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "surveys_lens" CHECK("__new_surveys"."lens" in ('representative', 'registry')),
	CONSTRAINT "surveys_completeness" CHECK("__new_surveys"."completeness" in ('census', 'list', 'partial', 'none'))
);
--> statement-breakpoint
INSERT INTO `__new_surveys`("lens", "region_code", "chain_id", "completeness", "stated_presence", "as_of", "source") SELECT "lens", "region_code", "chain_id", "completeness", "stated_presence", "as_of", "source" FROM `surveys`;--> statement-breakpoint
DROP TABLE `surveys`;--> statement-breakpoint
ALTER TABLE `__new_surveys` RENAME TO `surveys`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `surveys_region` ON `surveys` (`region_code`);--> statement-breakpoint
CREATE INDEX `surveys_chain` ON `surveys` (`chain_id`);--> statement-breakpoint
ALTER TABLE `capabilities` ADD `evidence_zh` text;--> statement-breakpoint
ALTER TABLE `capabilities` ADD `source_title` text;--> statement-breakpoint
ALTER TABLE `capabilities` ADD `source_url` text;