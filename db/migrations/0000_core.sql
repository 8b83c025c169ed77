CREATE TABLE `region_peers` (
	`region_code` text NOT NULL,
	`peer_code` text NOT NULL,
	`ordinal` integer NOT NULL,
	PRIMARY KEY(`region_code`, `peer_code`),
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`peer_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `regions` (
	`code` text PRIMARY KEY NOT NULL,
	`name_zh` text NOT NULL,
	`short_name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`level` text NOT NULL,
	`parent_code` text,
	`longitude` real,
	`latitude` real,
	`coordinate_source` text,
	FOREIGN KEY (`parent_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "regions_code" CHECK(length("regions"."code") = 6 and "regions"."code" not glob '*[^0-9]*')
);
--> statement-breakpoint
CREATE INDEX `regions_parent` ON `regions` (`parent_code`);--> statement-breakpoint
CREATE TABLE `chain_aliases` (
	`chain_id` text NOT NULL,
	`alias` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`chain_id`, `alias`),
	FOREIGN KEY (`chain_id`) REFERENCES `chains`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `chains` (
	`id` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`layer` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `segment_links` (
	`supplier_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`kind` text NOT NULL,
	`rationale_zh` text NOT NULL,
	`rationale_en` text NOT NULL,
	PRIMARY KEY(`supplier_id`, `customer_id`),
	FOREIGN KEY (`supplier_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "segment_links_kind" CHECK("segment_links"."kind" in ('data', 'software', 'hardware', 'service'))
);
--> statement-breakpoint
CREATE INDEX `segment_links_customer` ON `segment_links` (`customer_id`);--> statement-breakpoint
CREATE TABLE `segments` (
	`id` text PRIMARY KEY NOT NULL,
	`chain_id` text NOT NULL,
	`tier` text NOT NULL,
	`ordinal` integer NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`description_zh` text NOT NULL,
	`description_en` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`chain_id`) REFERENCES `chains`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "segments_tier" CHECK("segments"."tier" in ('upstream', 'midstream', 'downstream'))
);
--> statement-breakpoint
CREATE INDEX `segments_chain` ON `segments` (`chain_id`);--> statement-breakpoint
CREATE TABLE `capabilities` (
	`company_id` integer NOT NULL,
	`segment_id` text NOT NULL,
	`evidence` text NOT NULL,
	`confidence` text NOT NULL,
	`as_of` text,
	PRIMARY KEY(`company_id`, `segment_id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `capabilities_segment` ON `capabilities` (`segment_id`,`company_id`);--> statement-breakpoint
CREATE TABLE `companies` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name_zh` text NOT NULL,
	`short_name` text,
	`name_en` text,
	`region_code` text,
	`uscc` text,
	`stock_code` text,
	`website` text,
	`sort_key` text NOT NULL,
	`confidence` text NOT NULL,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "companies_uscc_length" CHECK("companies"."uscc" is null or length("companies"."uscc") = 18)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `companies_slug` ON `companies` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `companies_uscc` ON `companies` (`uscc`);--> statement-breakpoint
CREATE INDEX `companies_region` ON `companies` (`region_code`);--> statement-breakpoint
CREATE INDEX `companies_sort` ON `companies` (`sort_key`);--> statement-breakpoint
CREATE INDEX `companies_stock_code` ON `companies` (`stock_code`);--> statement-breakpoint
CREATE TABLE `company_aliases` (
	`company_id` integer NOT NULL,
	`alias` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`company_id`, `alias`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `representative_listings` (
	`company_id` integer NOT NULL,
	`chain_id` text NOT NULL,
	`list` text NOT NULL,
	`source` text NOT NULL,
	`note` text,
	PRIMARY KEY(`company_id`, `chain_id`, `list`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chain_id`) REFERENCES `chains`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `surveys` (
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
	CONSTRAINT "surveys_lens" CHECK("surveys"."lens" in ('representative', 'registry')),
	CONSTRAINT "surveys_completeness" CHECK("surveys"."completeness" in ('census', 'partial', 'none'))
);
--> statement-breakpoint
CREATE TABLE `statements` (
	`id` integer PRIMARY KEY NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`basis` text NOT NULL,
	`source` text NOT NULL,
	`as_of` text,
	`confidence` text NOT NULL,
	CONSTRAINT "statements_basis" CHECK("statements"."basis" in ('stated', 'derived', 'classified'))
);
--> statement-breakpoint
CREATE INDEX `statements_subject` ON `statements` (`subject_type`,`subject_id`,`field`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
