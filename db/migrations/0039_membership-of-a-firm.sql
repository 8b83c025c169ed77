DROP INDEX `memberships_company`;--> statement-breakpoint
CREATE INDEX `memberships_company` ON `memberships` (`company_id`,`state`);