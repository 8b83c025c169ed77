CREATE TABLE `translations` (
	`text` text NOT NULL,
	`language` text NOT NULL,
	`translation` text NOT NULL,
	PRIMARY KEY(`text`, `language`)
);
