-- Changes with every change of what the directory counts (companies, their capabilities and names, and the classes they fall in), and with nothing else:
-- counts over a large register then outlive the commits of sign-ins and forms. Random, so that a rolled-back value never comes back with other content.
CREATE TABLE `company_revision` (`id` integer PRIMARY KEY NOT NULL CHECK (`id` = 1), `value` text NOT NULL);
--> statement-breakpoint
INSERT INTO company_revision (id, value) VALUES (1, hex(randomblob(8)));
--> statement-breakpoint
CREATE TRIGGER companies_revision_insert AFTER INSERT ON companies BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
--> statement-breakpoint
CREATE TRIGGER companies_revision_update AFTER UPDATE ON companies BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
--> statement-breakpoint
CREATE TRIGGER companies_revision_delete AFTER DELETE ON companies BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
--> statement-breakpoint
CREATE TRIGGER company_aliases_revision_insert AFTER INSERT ON company_aliases BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
--> statement-breakpoint
CREATE TRIGGER company_aliases_revision_update AFTER UPDATE ON company_aliases BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
--> statement-breakpoint
CREATE TRIGGER company_aliases_revision_delete AFTER DELETE ON company_aliases BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
--> statement-breakpoint
CREATE TRIGGER capabilities_revision_insert AFTER INSERT ON capabilities BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
--> statement-breakpoint
CREATE TRIGGER capabilities_revision_update AFTER UPDATE ON capabilities BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
--> statement-breakpoint
CREATE TRIGGER capabilities_revision_delete AFTER DELETE ON capabilities BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
--> statement-breakpoint
CREATE TRIGGER segments_revision_insert AFTER INSERT ON segments BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
--> statement-breakpoint
CREATE TRIGGER segments_revision_update AFTER UPDATE ON segments BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
--> statement-breakpoint
CREATE TRIGGER segments_revision_delete AFTER DELETE ON segments BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
--> statement-breakpoint
CREATE TRIGGER regions_revision_insert AFTER INSERT ON regions BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
--> statement-breakpoint
CREATE TRIGGER regions_revision_update AFTER UPDATE ON regions BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
--> statement-breakpoint
CREATE TRIGGER regions_revision_delete AFTER DELETE ON regions BEGIN
  UPDATE company_revision SET value = hex(randomblob(8)) WHERE id = 1;
END;
