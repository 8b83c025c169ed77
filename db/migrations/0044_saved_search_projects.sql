CREATE TABLE `saved_search_projects` (
	`search_id` integer NOT NULL,
	`project_id` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`search_id`, `project_id`),
	FOREIGN KEY (`search_id`) REFERENCES `saved_searches`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_search_projects_project` ON `saved_search_projects` (`project_id`);