CREATE TABLE `company_search_stale` (
	`company_id` integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `city_traits` (
	`city_slug` text NOT NULL,
	`dimension` text NOT NULL,
	`item_number` integer NOT NULL,
	`dimension_zh` text NOT NULL,
	`dimension_en` text NOT NULL,
	`text_zh` text NOT NULL,
	`text_en` text NOT NULL,
	`origin` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`city_slug`, `dimension`, `item_number`),
	FOREIGN KEY (`city_slug`) REFERENCES `comparison_cities`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `comparison_cities` (
	`slug` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`region_code` text,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`country_zh` text NOT NULL,
	`role_en` text NOT NULL,
	`epithet_zh` text,
	`epithet_en` text,
	`strategy_zh` text,
	`strategy_en` text,
	`strategy_years` text NOT NULL,
	`target_years` text NOT NULL,
	`lead_body_zh` text,
	`lead_body_en` text,
	`source` text NOT NULL,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comparison_cities_region` ON `comparison_cities` (`region_code`);--> statement-breakpoint
CREATE TABLE `indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`unit_zh` text NOT NULL,
	`unit_en` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `observations` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator_id` text NOT NULL,
	`city_slug` text,
	`value` real NOT NULL,
	`printed` text NOT NULL,
	`basis` text NOT NULL,
	`formula` text,
	`as_of` text,
	`publisher` text,
	`source` text NOT NULL,
	`note` text,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`city_slug`) REFERENCES `comparison_cities`(`slug`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "observations_basis" CHECK("observations"."basis" in ('stated', 'derived') and ("observations"."basis" = 'derived') = ("observations"."formula" is not null))
);
--> statement-breakpoint
CREATE INDEX `observations_indicator` ON `observations` (`indicator_id`);--> statement-breakpoint
CREATE INDEX `observations_city` ON `observations` (`city_slug`);--> statement-breakpoint
CREATE TABLE `platform_aliases` (
	`platform_id` text NOT NULL,
	`alias` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`platform_id`, `alias`),
	FOREIGN KEY (`platform_id`) REFERENCES `platforms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `platforms` (
	`id` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`city_slug` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`kind_en` text NOT NULL,
	`description_zh` text NOT NULL,
	`description_en` text NOT NULL,
	`status` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`city_slug`) REFERENCES `comparison_cities`(`slug`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "platforms_status" CHECK("platforms"."status" in ('existing', 'planned', 'proposed'))
);
--> statement-breakpoint
CREATE INDEX `platforms_city` ON `platforms` (`city_slug`);--> statement-breakpoint
CREATE TABLE `problem_benchmarks` (
	`problem_id` text NOT NULL,
	`city_slug` text NOT NULL,
	PRIMARY KEY(`problem_id`, `city_slug`),
	FOREIGN KEY (`problem_id`) REFERENCES `problems`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`city_slug`) REFERENCES `comparison_cities`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `problem_benchmarks_city` ON `problem_benchmarks` (`city_slug`);--> statement-breakpoint
CREATE TABLE `problems` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`item_number` integer NOT NULL,
	`section` text NOT NULL,
	`title_zh` text NOT NULL,
	`title_en` text NOT NULL,
	`finding_zh` text NOT NULL,
	`finding_en` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `measure_benchmarks` (
	`measure_id` text NOT NULL,
	`city_slug` text NOT NULL,
	PRIMARY KEY(`measure_id`, `city_slug`),
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`city_slug`) REFERENCES `comparison_cities`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `measure_benchmarks_city` ON `measure_benchmarks` (`city_slug`);--> statement-breakpoint
CREATE TABLE `measure_platforms` (
	`measure_id` text NOT NULL,
	`platform_id` text NOT NULL,
	PRIMARY KEY(`measure_id`, `platform_id`),
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`platform_id`) REFERENCES `platforms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `measure_platforms_platform` ON `measure_platforms` (`platform_id`);--> statement-breakpoint
CREATE TABLE `measure_problems` (
	`measure_id` text NOT NULL,
	`problem_id` text NOT NULL,
	PRIMARY KEY(`measure_id`, `problem_id`),
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`problem_id`) REFERENCES `problems`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `measure_problems_problem` ON `measure_problems` (`problem_id`);--> statement-breakpoint
CREATE TABLE `measures` (
	`id` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`section` text NOT NULL,
	`title_zh` text NOT NULL,
	`title_en` text NOT NULL,
	`action_zh` text NOT NULL,
	`action_en` text NOT NULL,
	`owner_zh` text,
	`target_year` integer,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `policies` (
	`title_zh` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`city_slug` text,
	`issuer_zh` text,
	`issued_on` text,
	`horizon_years` text NOT NULL,
	`says_en` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`city_slug`) REFERENCES `comparison_cities`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `policies_city` ON `policies` (`city_slug`);--> statement-breakpoint
CREATE TABLE `standards` (
	`name_zh` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`kind` text NOT NULL,
	`name_en` text NOT NULL,
	`publisher_zh` text NOT NULL,
	`year` integer,
	`city_slug` text,
	`statement_en` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`city_slug`) REFERENCES `comparison_cities`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `standards_city` ON `standards` (`city_slug`);--> statement-breakpoint
CREATE TABLE `alliance_members` (
	`alliance_name_zh` text NOT NULL,
	`member_zh` text NOT NULL,
	`company_id` integer,
	`role_en` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`alliance_name_zh`, `member_zh`),
	FOREIGN KEY (`alliance_name_zh`) REFERENCES `alliances`(`name_zh`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `alliance_members_company` ON `alliance_members` (`company_id`);--> statement-breakpoint
CREATE TABLE `alliances` (
	`name_zh` text PRIMARY KEY NOT NULL,
	`name_en` text NOT NULL,
	`founded_on` text,
	`city_slug` text NOT NULL,
	`initiator_zh` text NOT NULL,
	`initiator_en` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`city_slug`) REFERENCES `comparison_cities`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `alliances_city` ON `alliances` (`city_slug`);--> statement-breakpoint
CREATE TABLE `certification_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`city_slug` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`issuer_zh` text,
	`as_of` text,
	`statement_zh` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`city_slug`) REFERENCES `comparison_cities`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `certification_facts_city` ON `certification_facts` (`city_slug`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`name_zh` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`name_en` text NOT NULL,
	`city_slug` text,
	`role_en` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`city_slug`) REFERENCES `comparison_cities`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `organisations_city` ON `organisations` (`city_slug`);--> statement-breakpoint
CREATE TABLE `technologies` (
	`chain_id` text PRIMARY KEY NOT NULL,
	`name_printed` text NOT NULL,
	`stated_presence` text NOT NULL,
	`position` text NOT NULL,
	`recommended_action_zh` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`chain_id`) REFERENCES `chains`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `framework_goals` (
	`year` integer PRIMARY KEY NOT NULL,
	`text_zh` text NOT NULL,
	`text_en` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `framework_layers` (
	`id` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`driver_zh` text,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `framework_parts` (
	`layer_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	PRIMARY KEY(`layer_id`, `ordinal`),
	FOREIGN KEY (`layer_id`) REFERENCES `framework_layers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `framework_remarks` (
	`key` text PRIMARY KEY NOT NULL,
	`text_zh` text NOT NULL,
	`text_en` text,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `study_companies` (
	`name_printed` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`full_name` text,
	`city_slug` text,
	`role_en` text NOT NULL,
	`chains_printed` text,
	`statement_zh` text NOT NULL,
	`source` text NOT NULL,
	`note` text,
	`company_id` integer,
	FOREIGN KEY (`city_slug`) REFERENCES `comparison_cities`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `study_companies_city` ON `study_companies` (`city_slug`);--> statement-breakpoint
CREATE INDEX `study_companies_company` ON `study_companies` (`company_id`);--> statement-breakpoint
CREATE TABLE `anomalies` (
	`number` integer PRIMARY KEY NOT NULL,
	`section` text NOT NULL,
	`issue_en` text NOT NULL,
	`treatment_en` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `cited_references` (
	`number` integer PRIMARY KEY NOT NULL,
	`supports_en` text NOT NULL,
	`sections` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `definitions` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`term_zh` text NOT NULL,
	`author` text,
	`year` integer,
	`perspective` text,
	`definition_en` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `lessons` (
	`number` integer PRIMARY KEY NOT NULL,
	`title_zh` text NOT NULL,
	`title_en` text NOT NULL,
	`basis` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `survey_facts` (
	`fact` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`value` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
DROP INDEX `companies_region`;--> statement-breakpoint
ALTER TABLE `companies` ADD `segment_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `companies_region_sort` ON `companies` (`region_code`,`sort_key`);--> statement-breakpoint
CREATE INDEX `companies_segment_count` ON `companies` ("segment_count" desc,`sort_key`);