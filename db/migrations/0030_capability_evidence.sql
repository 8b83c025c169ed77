CREATE TABLE `capability_evidence` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`company_id` integer NOT NULL,
	`segment_id` text NOT NULL,
	`kind` text NOT NULL,
	`reference` text NOT NULL,
	`evidence` text NOT NULL,
	`evidence_zh` text,
	`source_title` text,
	`source_url` text,
	`confidence` text NOT NULL,
	`valid_from` text,
	`recorded_at` text,
	`renew_by` text,
	`retracted_at` text,
	`retracted_reason` text,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "capability_evidence_kind" CHECK("capability_evidence"."kind" in ('listing', 'desk', 'project', 'statement')),
	CONSTRAINT "capability_evidence_retracted" CHECK(("capability_evidence"."retracted_at" is null) = ("capability_evidence"."retracted_reason" is null)),
	CONSTRAINT "capability_evidence_source" CHECK("capability_evidence"."source_title" is null or "capability_evidence"."kind" in ('listing', 'desk'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `capability_evidence_standing` ON `capability_evidence` (`company_id`,`segment_id`,`kind`,`reference`) WHERE retracted_at is null;--> statement-breakpoint
CREATE INDEX `capability_evidence_company` ON `capability_evidence` (`company_id`,`segment_id`);--> statement-breakpoint
CREATE INDEX `capability_evidence_segment` ON `capability_evidence` (`segment_id`);--> statement-breakpoint
CREATE INDEX `capability_evidence_reference` ON `capability_evidence` (`kind`,`reference`);
--> statement-breakpoint
-- A company has a capability while a ground stands; its row is the strongest of them (db/schema/capability-evidence.ts). A row that stays the same is not written, so that nothing kept under the revision of companies is made anew.
CREATE TRIGGER capability_evidence_insert AFTER INSERT ON capability_evidence BEGIN
  DELETE FROM capabilities WHERE capabilities.company_id = new.company_id AND capabilities.segment_id = new.segment_id AND NOT EXISTS (SELECT 1 FROM capability_evidence g WHERE g.company_id = new.company_id AND g.segment_id = new.segment_id AND g.retracted_at IS NULL);
  INSERT INTO capabilities (company_id, segment_id, evidence, evidence_zh, source_title, source_url, confidence, as_of)
    SELECT g.company_id, g.segment_id, g.evidence, g.evidence_zh, g.source_title, g.source_url, g.confidence, g.valid_from FROM capability_evidence g WHERE g.company_id = new.company_id AND g.segment_id = new.segment_id AND g.retracted_at IS NULL AND NOT EXISTS (SELECT 1 FROM capabilities WHERE capabilities.company_id = new.company_id AND capabilities.segment_id = new.segment_id) ORDER BY (g.source_title IS NOT NULL AND g.confidence <> 'low') DESC, CASE g.confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, CASE g.kind WHEN 'listing' THEN 0 WHEN 'desk' THEN 1 WHEN 'project' THEN 2 ELSE 3 END, g.valid_from DESC, g.id LIMIT 1;
  UPDATE capabilities SET evidence = s.evidence, evidence_zh = s.evidence_zh, source_title = s.source_title, source_url = s.source_url, confidence = s.confidence, as_of = s.valid_from
    FROM (SELECT g.* FROM capability_evidence g WHERE g.company_id = new.company_id AND g.segment_id = new.segment_id AND g.retracted_at IS NULL ORDER BY (g.source_title IS NOT NULL AND g.confidence <> 'low') DESC, CASE g.confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, CASE g.kind WHEN 'listing' THEN 0 WHEN 'desk' THEN 1 WHEN 'project' THEN 2 ELSE 3 END, g.valid_from DESC, g.id LIMIT 1) AS s
    WHERE capabilities.company_id = new.company_id AND capabilities.segment_id = new.segment_id AND (capabilities.evidence, capabilities.evidence_zh, capabilities.source_title, capabilities.source_url, capabilities.confidence, capabilities.as_of) IS NOT (s.evidence, s.evidence_zh, s.source_title, s.source_url, s.confidence, s.valid_from);
END;
--> statement-breakpoint
CREATE TRIGGER capability_evidence_update AFTER UPDATE OF company_id, segment_id, kind, evidence, evidence_zh, source_title, source_url, confidence, valid_from, retracted_at ON capability_evidence BEGIN
  DELETE FROM capabilities WHERE capabilities.company_id = new.company_id AND capabilities.segment_id = new.segment_id AND NOT EXISTS (SELECT 1 FROM capability_evidence g WHERE g.company_id = new.company_id AND g.segment_id = new.segment_id AND g.retracted_at IS NULL);
  INSERT INTO capabilities (company_id, segment_id, evidence, evidence_zh, source_title, source_url, confidence, as_of)
    SELECT g.company_id, g.segment_id, g.evidence, g.evidence_zh, g.source_title, g.source_url, g.confidence, g.valid_from FROM capability_evidence g WHERE g.company_id = new.company_id AND g.segment_id = new.segment_id AND g.retracted_at IS NULL AND NOT EXISTS (SELECT 1 FROM capabilities WHERE capabilities.company_id = new.company_id AND capabilities.segment_id = new.segment_id) ORDER BY (g.source_title IS NOT NULL AND g.confidence <> 'low') DESC, CASE g.confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, CASE g.kind WHEN 'listing' THEN 0 WHEN 'desk' THEN 1 WHEN 'project' THEN 2 ELSE 3 END, g.valid_from DESC, g.id LIMIT 1;
  UPDATE capabilities SET evidence = s.evidence, evidence_zh = s.evidence_zh, source_title = s.source_title, source_url = s.source_url, confidence = s.confidence, as_of = s.valid_from
    FROM (SELECT g.* FROM capability_evidence g WHERE g.company_id = new.company_id AND g.segment_id = new.segment_id AND g.retracted_at IS NULL ORDER BY (g.source_title IS NOT NULL AND g.confidence <> 'low') DESC, CASE g.confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, CASE g.kind WHEN 'listing' THEN 0 WHEN 'desk' THEN 1 WHEN 'project' THEN 2 ELSE 3 END, g.valid_from DESC, g.id LIMIT 1) AS s
    WHERE capabilities.company_id = new.company_id AND capabilities.segment_id = new.segment_id AND (capabilities.evidence, capabilities.evidence_zh, capabilities.source_title, capabilities.source_url, capabilities.confidence, capabilities.as_of) IS NOT (s.evidence, s.evidence_zh, s.source_title, s.source_url, s.confidence, s.valid_from);
END;
--> statement-breakpoint
CREATE TRIGGER capability_evidence_move AFTER UPDATE OF company_id, segment_id ON capability_evidence WHEN old.company_id <> new.company_id OR old.segment_id <> new.segment_id BEGIN
  DELETE FROM capabilities WHERE capabilities.company_id = old.company_id AND capabilities.segment_id = old.segment_id AND NOT EXISTS (SELECT 1 FROM capability_evidence g WHERE g.company_id = old.company_id AND g.segment_id = old.segment_id AND g.retracted_at IS NULL);
  INSERT INTO capabilities (company_id, segment_id, evidence, evidence_zh, source_title, source_url, confidence, as_of)
    SELECT g.company_id, g.segment_id, g.evidence, g.evidence_zh, g.source_title, g.source_url, g.confidence, g.valid_from FROM capability_evidence g WHERE g.company_id = old.company_id AND g.segment_id = old.segment_id AND g.retracted_at IS NULL AND NOT EXISTS (SELECT 1 FROM capabilities WHERE capabilities.company_id = old.company_id AND capabilities.segment_id = old.segment_id) ORDER BY (g.source_title IS NOT NULL AND g.confidence <> 'low') DESC, CASE g.confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, CASE g.kind WHEN 'listing' THEN 0 WHEN 'desk' THEN 1 WHEN 'project' THEN 2 ELSE 3 END, g.valid_from DESC, g.id LIMIT 1;
  UPDATE capabilities SET evidence = s.evidence, evidence_zh = s.evidence_zh, source_title = s.source_title, source_url = s.source_url, confidence = s.confidence, as_of = s.valid_from
    FROM (SELECT g.* FROM capability_evidence g WHERE g.company_id = old.company_id AND g.segment_id = old.segment_id AND g.retracted_at IS NULL ORDER BY (g.source_title IS NOT NULL AND g.confidence <> 'low') DESC, CASE g.confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, CASE g.kind WHEN 'listing' THEN 0 WHEN 'desk' THEN 1 WHEN 'project' THEN 2 ELSE 3 END, g.valid_from DESC, g.id LIMIT 1) AS s
    WHERE capabilities.company_id = old.company_id AND capabilities.segment_id = old.segment_id AND (capabilities.evidence, capabilities.evidence_zh, capabilities.source_title, capabilities.source_url, capabilities.confidence, capabilities.as_of) IS NOT (s.evidence, s.evidence_zh, s.source_title, s.source_url, s.confidence, s.valid_from);
END;
--> statement-breakpoint
CREATE TRIGGER capability_evidence_delete AFTER DELETE ON capability_evidence BEGIN
  DELETE FROM capabilities WHERE capabilities.company_id = old.company_id AND capabilities.segment_id = old.segment_id AND NOT EXISTS (SELECT 1 FROM capability_evidence g WHERE g.company_id = old.company_id AND g.segment_id = old.segment_id AND g.retracted_at IS NULL);
  INSERT INTO capabilities (company_id, segment_id, evidence, evidence_zh, source_title, source_url, confidence, as_of)
    SELECT g.company_id, g.segment_id, g.evidence, g.evidence_zh, g.source_title, g.source_url, g.confidence, g.valid_from FROM capability_evidence g WHERE g.company_id = old.company_id AND g.segment_id = old.segment_id AND g.retracted_at IS NULL AND NOT EXISTS (SELECT 1 FROM capabilities WHERE capabilities.company_id = old.company_id AND capabilities.segment_id = old.segment_id) ORDER BY (g.source_title IS NOT NULL AND g.confidence <> 'low') DESC, CASE g.confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, CASE g.kind WHEN 'listing' THEN 0 WHEN 'desk' THEN 1 WHEN 'project' THEN 2 ELSE 3 END, g.valid_from DESC, g.id LIMIT 1;
  UPDATE capabilities SET evidence = s.evidence, evidence_zh = s.evidence_zh, source_title = s.source_title, source_url = s.source_url, confidence = s.confidence, as_of = s.valid_from
    FROM (SELECT g.* FROM capability_evidence g WHERE g.company_id = old.company_id AND g.segment_id = old.segment_id AND g.retracted_at IS NULL ORDER BY (g.source_title IS NOT NULL AND g.confidence <> 'low') DESC, CASE g.confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, CASE g.kind WHEN 'listing' THEN 0 WHEN 'desk' THEN 1 WHEN 'project' THEN 2 ELSE 3 END, g.valid_from DESC, g.id LIMIT 1) AS s
    WHERE capabilities.company_id = old.company_id AND capabilities.segment_id = old.segment_id AND (capabilities.evidence, capabilities.evidence_zh, capabilities.source_title, capabilities.source_url, capabilities.confidence, capabilities.as_of) IS NOT (s.evidence, s.evidence_zh, s.source_title, s.source_url, s.confidence, s.valid_from);
END;
--> statement-breakpoint
-- What each capability rested on so far: the shipped files, the firm's own word, or an entry of the desk.
INSERT INTO capability_evidence (company_id, segment_id, kind, reference, evidence, evidence_zh, source_title, source_url, confidence, valid_from)
SELECT company_id, segment_id, kind, CASE kind WHEN 'listing' THEN 'firm_segments.csv' WHEN 'desk' THEN 'entered' WHEN 'statement' THEN CASE instr(evidence, '; ') WHEN 0 THEN evidence ELSE substr(evidence, 1, instr(evidence, '; ') - 1) END END, evidence, evidence_zh, source_title, source_url, confidence, as_of
FROM (SELECT c.*, CASE
  WHEN c.evidence LIKE '企业申报 firm''s own application %' OR c.evidence LIKE '企业自报 firm''s own profile, change %' THEN 'statement'
  WHEN c.evidence_zh IS NOT NULL OR EXISTS (SELECT 1 FROM shipped_rows s WHERE s.table_name = 'capabilities' AND s.key = json_array(c.company_id, c.segment_id)) THEN 'listing'
  ELSE 'desk' END AS kind FROM capabilities c);
--> statement-breakpoint
-- A firm's own word on a segment that another source had before it.
INSERT INTO capability_evidence (company_id, segment_id, kind, reference, evidence, confidence, valid_from)
SELECT c.company_id, c.segment_id, 'statement', s.source, s.source, 'medium', s.as_of
FROM statements s JOIN capabilities c ON s.subject_type = 'company' AND s.subject_id = CAST(c.company_id AS text) AND s.field = 'segment' AND s.value = c.segment_id
WHERE (s.source LIKE '企业申报 firm''s own application %' OR s.source LIKE '企业自报 firm''s own profile, change %')
  AND NOT EXISTS (SELECT 1 FROM capability_evidence g WHERE g.company_id = c.company_id AND g.segment_id = c.segment_id AND g.kind = 'statement' AND g.reference = s.source);
--> statement-breakpoint
-- The loader now ships grounds where it shipped capabilities.
UPDATE shipped_rows SET table_name = 'capability_evidence', key = json_array(json_extract(key, '$[0]'), json_extract(key, '$[1]'), 'listing', 'firm_segments.csv') WHERE table_name = 'capabilities';
