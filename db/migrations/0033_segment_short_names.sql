CREATE TABLE `segment_short_names` (
	`segment_id` text PRIMARY KEY NOT NULL,
	`short_en` text NOT NULL,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action
);
