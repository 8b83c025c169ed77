-- Full-text search of companies (docs/decisions/0006-search.md). Contentless: holds tokens made by app/companies/search-terms.ts, rowid is companies.id.
CREATE VIRTUAL TABLE company_search USING fts5(
  exact, han, chars, latin, pinyin, initials,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);
--> statement-breakpoint
-- Whatever changes a name marks the company stale, so that no writer can forget the index.
CREATE TRIGGER companies_stale_insert AFTER INSERT ON companies BEGIN
  INSERT OR IGNORE INTO company_search_stale (company_id) VALUES (new.id);
END;
--> statement-breakpoint
CREATE TRIGGER companies_stale_update AFTER UPDATE OF name_zh, short_name, name_en, uscc, stock_code ON companies BEGIN
  INSERT OR IGNORE INTO company_search_stale (company_id) VALUES (new.id);
END;
--> statement-breakpoint
CREATE TRIGGER companies_stale_delete AFTER DELETE ON companies BEGIN
  DELETE FROM company_search WHERE rowid = old.id;
  DELETE FROM company_search_stale WHERE company_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER company_aliases_stale_insert AFTER INSERT ON company_aliases BEGIN
  INSERT OR IGNORE INTO company_search_stale (company_id) VALUES (new.company_id);
END;
--> statement-breakpoint
CREATE TRIGGER company_aliases_stale_update AFTER UPDATE ON company_aliases BEGIN
  INSERT OR IGNORE INTO company_search_stale (company_id) VALUES (old.company_id), (new.company_id);
END;
--> statement-breakpoint
CREATE TRIGGER company_aliases_stale_delete AFTER DELETE ON company_aliases BEGIN
  INSERT OR IGNORE INTO company_search_stale (company_id) VALUES (old.company_id);
END;
--> statement-breakpoint
-- companies.segment_count, so that the directory sorts by it along an index.
CREATE TRIGGER capabilities_count_insert AFTER INSERT ON capabilities BEGIN
  UPDATE companies SET segment_count = segment_count + 1 WHERE id = new.company_id;
END;
--> statement-breakpoint
CREATE TRIGGER capabilities_count_delete AFTER DELETE ON capabilities BEGIN
  UPDATE companies SET segment_count = segment_count - 1 WHERE id = old.company_id;
END;
--> statement-breakpoint
CREATE TRIGGER capabilities_count_move AFTER UPDATE OF company_id ON capabilities WHEN old.company_id <> new.company_id BEGIN
  UPDATE companies SET segment_count = segment_count - 1 WHERE id = old.company_id;
  UPDATE companies SET segment_count = segment_count + 1 WHERE id = new.company_id;
END;
--> statement-breakpoint
-- Databases that hold companies already.
INSERT OR IGNORE INTO company_search_stale (company_id) SELECT id FROM companies;
--> statement-breakpoint
UPDATE companies SET segment_count = (SELECT count(*) FROM capabilities WHERE company_id = companies.id);
