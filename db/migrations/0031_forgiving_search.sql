-- The words of the search index, to find those a letter away (app/directory/spelling.server.ts).
CREATE VIRTUAL TABLE company_search_words USING fts5vocab(company_search, row);
--> statement-breakpoint
-- Companies are found by their web address too.
DROP TRIGGER companies_stale_update;
--> statement-breakpoint
CREATE TRIGGER companies_stale_update AFTER UPDATE OF name_zh, short_name, name_en, uscc, stock_code, website ON companies BEGIN
  INSERT INTO company_search_stale (company_id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM company_search_stale WHERE company_id = new.id);
END;
--> statement-breakpoint
-- Traditional characters, exchange codes and web addresses are in the index once it is made anew.
INSERT OR IGNORE INTO company_search_stale (company_id) SELECT id FROM companies;
