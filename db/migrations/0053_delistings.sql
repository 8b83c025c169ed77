CREATE TABLE `delistings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`company_id` integer NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`proposed_by` integer NOT NULL,
	`proposed_at` text NOT NULL,
	`decided_by` integer,
	`decided_at` text,
	`decision_reason` text,
	`relisted_by` integer,
	`relisted_at` text,
	`relist_reason` text,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`relisted_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "delistings_state" CHECK("delistings"."state" in ('proposed', 'delisted', 'declined', 'withdrawn', 'relisted')),
	CONSTRAINT "delistings_decided" CHECK(("delistings"."state" = 'proposed') = ("delistings"."decided_at" is null)),
	CONSTRAINT "delistings_relisted" CHECK(("delistings"."state" = 'relisted') = ("delistings"."relisted_at" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delistings_open` ON `delistings` (`company_id`) WHERE "delistings"."state" in ('proposed', 'delisted');--> statement-breakpoint
CREATE INDEX `delistings_company` ON `delistings` (`company_id`,`id`);--> statement-breakpoint
CREATE INDEX `delistings_state` ON `delistings` (`state`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `delistings_proposed_by` ON `delistings` (`proposed_by`);--> statement-breakpoint
CREATE INDEX `delistings_decided_by` ON `delistings` (`decided_by`);--> statement-breakpoint
CREATE INDEX `delistings_relisted_by` ON `delistings` (`relisted_by`);--> statement-breakpoint
ALTER TABLE `companies` ADD `delisted_at` text;
--> statement-breakpoint
-- A firm out of the directory has no capability, whatever its grounds: those of migration capability_evidence, told apart by the firm too.
DROP TRIGGER capability_evidence_insert;
--> statement-breakpoint
CREATE TRIGGER capability_evidence_insert AFTER INSERT ON capability_evidence BEGIN
  DELETE FROM capabilities WHERE capabilities.company_id = new.company_id AND capabilities.segment_id = new.segment_id AND NOT EXISTS (SELECT 1 FROM capability_evidence g WHERE g.company_id = new.company_id AND g.segment_id = new.segment_id AND g.retracted_at IS NULL AND (SELECT x.delisted_at FROM companies x WHERE x.id = g.company_id) IS NULL);
  INSERT INTO capabilities (company_id, segment_id, evidence, evidence_zh, source_title, source_url, confidence, as_of)
    SELECT g.company_id, g.segment_id, g.evidence, g.evidence_zh, g.source_title, g.source_url, g.confidence, g.valid_from FROM capability_evidence g WHERE g.company_id = new.company_id AND g.segment_id = new.segment_id AND g.retracted_at IS NULL AND (SELECT x.delisted_at FROM companies x WHERE x.id = g.company_id) IS NULL AND NOT EXISTS (SELECT 1 FROM capabilities WHERE capabilities.company_id = new.company_id AND capabilities.segment_id = new.segment_id) ORDER BY (g.source_title IS NOT NULL AND g.confidence <> 'low') DESC, CASE g.confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, CASE g.kind WHEN 'listing' THEN 0 WHEN 'desk' THEN 1 WHEN 'project' THEN 2 ELSE 3 END, g.valid_from DESC, g.id LIMIT 1;
  UPDATE capabilities SET evidence = s.evidence, evidence_zh = s.evidence_zh, source_title = s.source_title, source_url = s.source_url, confidence = s.confidence, as_of = s.valid_from
    FROM (SELECT g.* FROM capability_evidence g WHERE g.company_id = new.company_id AND g.segment_id = new.segment_id AND g.retracted_at IS NULL AND (SELECT x.delisted_at FROM companies x WHERE x.id = g.company_id) IS NULL ORDER BY (g.source_title IS NOT NULL AND g.confidence <> 'low') DESC, CASE g.confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, CASE g.kind WHEN 'listing' THEN 0 WHEN 'desk' THEN 1 WHEN 'project' THEN 2 ELSE 3 END, g.valid_from DESC, g.id LIMIT 1) AS s
    WHERE capabilities.company_id = new.company_id AND capabilities.segment_id = new.segment_id AND (capabilities.evidence, capabilities.evidence_zh, capabilities.source_title, capabilities.source_url, capabilities.confidence, capabilities.as_of) IS NOT (s.evidence, s.evidence_zh, s.source_title, s.source_url, s.confidence, s.valid_from);
END;
--> statement-breakpoint
DROP TRIGGER capability_evidence_update;
--> statement-breakpoint
CREATE TRIGGER capability_evidence_update AFTER UPDATE OF company_id, segment_id, kind, evidence, evidence_zh, source_title, source_url, confidence, valid_from, retracted_at ON capability_evidence BEGIN
  DELETE FROM capabilities WHERE capabilities.company_id = new.company_id AND capabilities.segment_id = new.segment_id AND NOT EXISTS (SELECT 1 FROM capability_evidence g WHERE g.company_id = new.company_id AND g.segment_id = new.segment_id AND g.retracted_at IS NULL AND (SELECT x.delisted_at FROM companies x WHERE x.id = g.company_id) IS NULL);
  INSERT INTO capabilities (company_id, segment_id, evidence, evidence_zh, source_title, source_url, confidence, as_of)
    SELECT g.company_id, g.segment_id, g.evidence, g.evidence_zh, g.source_title, g.source_url, g.confidence, g.valid_from FROM capability_evidence g WHERE g.company_id = new.company_id AND g.segment_id = new.segment_id AND g.retracted_at IS NULL AND (SELECT x.delisted_at FROM companies x WHERE x.id = g.company_id) IS NULL AND NOT EXISTS (SELECT 1 FROM capabilities WHERE capabilities.company_id = new.company_id AND capabilities.segment_id = new.segment_id) ORDER BY (g.source_title IS NOT NULL AND g.confidence <> 'low') DESC, CASE g.confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, CASE g.kind WHEN 'listing' THEN 0 WHEN 'desk' THEN 1 WHEN 'project' THEN 2 ELSE 3 END, g.valid_from DESC, g.id LIMIT 1;
  UPDATE capabilities SET evidence = s.evidence, evidence_zh = s.evidence_zh, source_title = s.source_title, source_url = s.source_url, confidence = s.confidence, as_of = s.valid_from
    FROM (SELECT g.* FROM capability_evidence g WHERE g.company_id = new.company_id AND g.segment_id = new.segment_id AND g.retracted_at IS NULL AND (SELECT x.delisted_at FROM companies x WHERE x.id = g.company_id) IS NULL ORDER BY (g.source_title IS NOT NULL AND g.confidence <> 'low') DESC, CASE g.confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, CASE g.kind WHEN 'listing' THEN 0 WHEN 'desk' THEN 1 WHEN 'project' THEN 2 ELSE 3 END, g.valid_from DESC, g.id LIMIT 1) AS s
    WHERE capabilities.company_id = new.company_id AND capabilities.segment_id = new.segment_id AND (capabilities.evidence, capabilities.evidence_zh, capabilities.source_title, capabilities.source_url, capabilities.confidence, capabilities.as_of) IS NOT (s.evidence, s.evidence_zh, s.source_title, s.source_url, s.confidence, s.valid_from);
END;
--> statement-breakpoint
DROP TRIGGER capability_evidence_move;
--> statement-breakpoint
CREATE TRIGGER capability_evidence_move AFTER UPDATE OF company_id, segment_id ON capability_evidence WHEN old.company_id <> new.company_id OR old.segment_id <> new.segment_id BEGIN
  DELETE FROM capabilities WHERE capabilities.company_id = old.company_id AND capabilities.segment_id = old.segment_id AND NOT EXISTS (SELECT 1 FROM capability_evidence g WHERE g.company_id = old.company_id AND g.segment_id = old.segment_id AND g.retracted_at IS NULL AND (SELECT x.delisted_at FROM companies x WHERE x.id = g.company_id) IS NULL);
  INSERT INTO capabilities (company_id, segment_id, evidence, evidence_zh, source_title, source_url, confidence, as_of)
    SELECT g.company_id, g.segment_id, g.evidence, g.evidence_zh, g.source_title, g.source_url, g.confidence, g.valid_from FROM capability_evidence g WHERE g.company_id = old.company_id AND g.segment_id = old.segment_id AND g.retracted_at IS NULL AND (SELECT x.delisted_at FROM companies x WHERE x.id = g.company_id) IS NULL AND NOT EXISTS (SELECT 1 FROM capabilities WHERE capabilities.company_id = old.company_id AND capabilities.segment_id = old.segment_id) ORDER BY (g.source_title IS NOT NULL AND g.confidence <> 'low') DESC, CASE g.confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, CASE g.kind WHEN 'listing' THEN 0 WHEN 'desk' THEN 1 WHEN 'project' THEN 2 ELSE 3 END, g.valid_from DESC, g.id LIMIT 1;
  UPDATE capabilities SET evidence = s.evidence, evidence_zh = s.evidence_zh, source_title = s.source_title, source_url = s.source_url, confidence = s.confidence, as_of = s.valid_from
    FROM (SELECT g.* FROM capability_evidence g WHERE g.company_id = old.company_id AND g.segment_id = old.segment_id AND g.retracted_at IS NULL AND (SELECT x.delisted_at FROM companies x WHERE x.id = g.company_id) IS NULL ORDER BY (g.source_title IS NOT NULL AND g.confidence <> 'low') DESC, CASE g.confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, CASE g.kind WHEN 'listing' THEN 0 WHEN 'desk' THEN 1 WHEN 'project' THEN 2 ELSE 3 END, g.valid_from DESC, g.id LIMIT 1) AS s
    WHERE capabilities.company_id = old.company_id AND capabilities.segment_id = old.segment_id AND (capabilities.evidence, capabilities.evidence_zh, capabilities.source_title, capabilities.source_url, capabilities.confidence, capabilities.as_of) IS NOT (s.evidence, s.evidence_zh, s.source_title, s.source_url, s.confidence, s.valid_from);
END;
--> statement-breakpoint
DROP TRIGGER capability_evidence_delete;
--> statement-breakpoint
CREATE TRIGGER capability_evidence_delete AFTER DELETE ON capability_evidence BEGIN
  DELETE FROM capabilities WHERE capabilities.company_id = old.company_id AND capabilities.segment_id = old.segment_id AND NOT EXISTS (SELECT 1 FROM capability_evidence g WHERE g.company_id = old.company_id AND g.segment_id = old.segment_id AND g.retracted_at IS NULL AND (SELECT x.delisted_at FROM companies x WHERE x.id = g.company_id) IS NULL);
  INSERT INTO capabilities (company_id, segment_id, evidence, evidence_zh, source_title, source_url, confidence, as_of)
    SELECT g.company_id, g.segment_id, g.evidence, g.evidence_zh, g.source_title, g.source_url, g.confidence, g.valid_from FROM capability_evidence g WHERE g.company_id = old.company_id AND g.segment_id = old.segment_id AND g.retracted_at IS NULL AND (SELECT x.delisted_at FROM companies x WHERE x.id = g.company_id) IS NULL AND NOT EXISTS (SELECT 1 FROM capabilities WHERE capabilities.company_id = old.company_id AND capabilities.segment_id = old.segment_id) ORDER BY (g.source_title IS NOT NULL AND g.confidence <> 'low') DESC, CASE g.confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, CASE g.kind WHEN 'listing' THEN 0 WHEN 'desk' THEN 1 WHEN 'project' THEN 2 ELSE 3 END, g.valid_from DESC, g.id LIMIT 1;
  UPDATE capabilities SET evidence = s.evidence, evidence_zh = s.evidence_zh, source_title = s.source_title, source_url = s.source_url, confidence = s.confidence, as_of = s.valid_from
    FROM (SELECT g.* FROM capability_evidence g WHERE g.company_id = old.company_id AND g.segment_id = old.segment_id AND g.retracted_at IS NULL AND (SELECT x.delisted_at FROM companies x WHERE x.id = g.company_id) IS NULL ORDER BY (g.source_title IS NOT NULL AND g.confidence <> 'low') DESC, CASE g.confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, CASE g.kind WHEN 'listing' THEN 0 WHEN 'desk' THEN 1 WHEN 'project' THEN 2 ELSE 3 END, g.valid_from DESC, g.id LIMIT 1) AS s
    WHERE capabilities.company_id = old.company_id AND capabilities.segment_id = old.segment_id AND (capabilities.evidence, capabilities.evidence_zh, capabilities.source_title, capabilities.source_url, capabilities.confidence, capabilities.as_of) IS NOT (s.evidence, s.evidence_zh, s.source_title, s.source_url, s.confidence, s.valid_from);
END;
--> statement-breakpoint
-- Its capabilities go and come back with it, and the columns of the directory read it again. No conflict clauses: those of the statement that fires a trigger win over them.
CREATE TRIGGER companies_delisting AFTER UPDATE OF delisted_at ON companies WHEN old.delisted_at IS NOT new.delisted_at BEGIN
  UPDATE capability_evidence SET kind = kind WHERE company_id = new.id;
  UPDATE company_changes SET number = (SELECT max(number) + 1 FROM company_changes) WHERE company_id = new.id;
  INSERT INTO company_changes (company_id, number) SELECT new.id, (SELECT coalesce(max(number), 0) + 1 FROM company_changes) WHERE NOT EXISTS (SELECT 1 FROM company_changes WHERE company_id = new.id);
END;
