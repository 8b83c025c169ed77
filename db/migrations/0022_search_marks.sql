-- Columns of the search index now have tokens of their own (app/companies/search-terms.ts): every company is indexed anew at the next start.
INSERT OR IGNORE INTO company_search_stale (company_id) SELECT id FROM companies;
