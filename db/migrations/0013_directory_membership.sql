DROP INDEX `capabilities_segment`;--> statement-breakpoint
CREATE INDEX `capabilities_segment` ON `capabilities` (`segment_id`,`company_id`,`confidence`);--> statement-breakpoint
-- The directory counts members too.
CREATE TRIGGER memberships_revision_insert AFTER INSERT ON memberships BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
--> statement-breakpoint
CREATE TRIGGER memberships_revision_update AFTER UPDATE ON memberships BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
--> statement-breakpoint
CREATE TRIGGER memberships_revision_delete AFTER DELETE ON memberships BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
