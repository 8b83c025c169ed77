-- Companies are found by words of their address too (app/directory/search-terms.ts).
CREATE TRIGGER company_profiles_stale_insert AFTER INSERT ON company_profiles BEGIN
  INSERT INTO company_search_stale (company_id) SELECT new.company_id WHERE NOT EXISTS (SELECT 1 FROM company_search_stale WHERE company_id = new.company_id);
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = new.company_id;
  INSERT INTO company_changes (company_id, number) SELECT new.company_id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = new.company_id);
END;
--> statement-breakpoint
CREATE TRIGGER company_profiles_stale_update AFTER UPDATE OF company_id, address ON company_profiles BEGIN
  INSERT INTO company_search_stale (company_id) SELECT old.company_id WHERE NOT EXISTS (SELECT 1 FROM company_search_stale WHERE company_id = old.company_id);
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = old.company_id;
  INSERT INTO company_changes (company_id, number) SELECT old.company_id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = old.company_id);
  INSERT INTO company_search_stale (company_id) SELECT new.company_id WHERE NOT EXISTS (SELECT 1 FROM company_search_stale WHERE company_id = new.company_id);
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = new.company_id;
  INSERT INTO company_changes (company_id, number) SELECT new.company_id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = new.company_id);
END;
--> statement-breakpoint
CREATE TRIGGER company_profiles_stale_delete AFTER DELETE ON company_profiles BEGIN
  INSERT INTO company_search_stale (company_id) SELECT old.company_id WHERE NOT EXISTS (SELECT 1 FROM company_search_stale WHERE company_id = old.company_id);
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = old.company_id;
  INSERT INTO company_changes (company_id, number) SELECT old.company_id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = old.company_id);
END;
--> statement-breakpoint
INSERT OR IGNORE INTO company_search_stale (company_id) SELECT company_id FROM company_profiles WHERE address IS NOT NULL;
