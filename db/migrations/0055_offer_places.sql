-- Where an offer is of use is held in memory too, for the matching of needs: a change of it is a change of its firm.
DROP TRIGGER offers_change_update;
--> statement-breakpoint
CREATE TRIGGER offers_change_update AFTER UPDATE OF company_id, kind, chain_id, segment_id, region_code, state, valid_until ON offers BEGIN
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = old.company_id;
  INSERT INTO company_changes (company_id, number) SELECT old.company_id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = old.company_id);
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = new.company_id;
  INSERT INTO company_changes (company_id, number) SELECT new.company_id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = new.company_id);
END;
