CREATE TABLE `company_changes` (
	`company_id` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `company_changes_number` ON `company_changes` (`number`);
--> statement-breakpoint
-- What the columns of app/companies/columns.server.ts must read again. No conflict clauses: those of the statement that fires a trigger win over them.
CREATE TRIGGER companies_change_insert AFTER INSERT ON companies BEGIN
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = new.id;
  INSERT INTO company_changes (company_id, number) SELECT new.id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = new.id);
END;
--> statement-breakpoint
-- A capability that comes or goes moves segment_count (trigger capabilities_count_…), so it is noted here as well.
CREATE TRIGGER companies_change_update AFTER UPDATE OF sort_key, region_code, segment_count ON companies BEGIN
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = new.id;
  INSERT INTO company_changes (company_id, number) SELECT new.id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER companies_change_delete AFTER DELETE ON companies BEGIN
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = old.id;
  INSERT INTO company_changes (company_id, number) SELECT old.id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = old.id);
END;
--> statement-breakpoint
CREATE TRIGGER capabilities_change_update AFTER UPDATE OF segment_id, confidence ON capabilities BEGIN
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = new.company_id;
  INSERT INTO company_changes (company_id, number) SELECT new.company_id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = new.company_id);
END;
--> statement-breakpoint
CREATE TRIGGER memberships_change_insert AFTER INSERT ON memberships BEGIN
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = new.company_id;
  INSERT INTO company_changes (company_id, number) SELECT new.company_id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = new.company_id);
END;
--> statement-breakpoint
CREATE TRIGGER memberships_change_update AFTER UPDATE OF company_id, state ON memberships BEGIN
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = old.company_id;
  INSERT INTO company_changes (company_id, number) SELECT old.company_id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = old.company_id);
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = new.company_id;
  INSERT INTO company_changes (company_id, number) SELECT new.company_id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = new.company_id);
END;
--> statement-breakpoint
CREATE TRIGGER memberships_change_delete AFTER DELETE ON memberships BEGIN
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = old.company_id;
  INSERT INTO company_changes (company_id, number) SELECT old.company_id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = old.company_id);
END;
--> statement-breakpoint
CREATE TRIGGER offers_change_insert AFTER INSERT ON offers BEGIN
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = new.company_id;
  INSERT INTO company_changes (company_id, number) SELECT new.company_id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = new.company_id);
END;
--> statement-breakpoint
CREATE TRIGGER offers_change_update AFTER UPDATE OF company_id, kind, state, valid_until ON offers BEGIN
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = old.company_id;
  INSERT INTO company_changes (company_id, number) SELECT old.company_id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = old.company_id);
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = new.company_id;
  INSERT INTO company_changes (company_id, number) SELECT new.company_id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = new.company_id);
END;
--> statement-breakpoint
CREATE TRIGGER offers_change_delete AFTER DELETE ON offers BEGIN
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = old.company_id;
  INSERT INTO company_changes (company_id, number) SELECT old.company_id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = old.company_id);
END;
--> statement-breakpoint
-- A company is no longer stale: it was indexed for search anew.
CREATE TRIGGER company_search_change AFTER DELETE ON company_search_stale BEGIN
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = old.company_id;
  INSERT INTO company_changes (company_id, number) SELECT old.company_id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = old.company_id);
END;
