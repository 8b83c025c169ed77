-- OR IGNORE inside a trigger gives way to the conflict clause of the statement that fires it: an upsert of a company noted
-- already was refused. What asks first needs no clause.
DROP TRIGGER companies_stale_insert;
--> statement-breakpoint
CREATE TRIGGER companies_stale_insert AFTER INSERT ON companies BEGIN
  INSERT INTO company_search_stale (company_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM company_search_stale WHERE company_id = new.id);
END;
--> statement-breakpoint
DROP TRIGGER companies_stale_update;
--> statement-breakpoint
CREATE TRIGGER companies_stale_update AFTER UPDATE OF name_zh, short_name, name_en, uscc, stock_code ON companies BEGIN
  INSERT INTO company_search_stale (company_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM company_search_stale WHERE company_id = new.id);
END;
--> statement-breakpoint
DROP TRIGGER company_aliases_stale_insert;
--> statement-breakpoint
CREATE TRIGGER company_aliases_stale_insert AFTER INSERT ON company_aliases BEGIN
  INSERT INTO company_search_stale (company_id) SELECT new.company_id WHERE NOT EXISTS (SELECT 1 FROM company_search_stale WHERE company_id = new.company_id);
END;
--> statement-breakpoint
DROP TRIGGER company_aliases_stale_update;
--> statement-breakpoint
CREATE TRIGGER company_aliases_stale_update AFTER UPDATE ON company_aliases BEGIN
  INSERT INTO company_search_stale (company_id) SELECT old.company_id WHERE NOT EXISTS (SELECT 1 FROM company_search_stale WHERE company_id = old.company_id);
  INSERT INTO company_search_stale (company_id) SELECT new.company_id WHERE NOT EXISTS (SELECT 1 FROM company_search_stale WHERE company_id = new.company_id);
END;
--> statement-breakpoint
DROP TRIGGER company_aliases_stale_delete;
--> statement-breakpoint
CREATE TRIGGER company_aliases_stale_delete AFTER DELETE ON company_aliases BEGIN
  INSERT INTO company_search_stale (company_id) SELECT old.company_id WHERE NOT EXISTS (SELECT 1 FROM company_search_stale WHERE company_id = old.company_id);
END;
