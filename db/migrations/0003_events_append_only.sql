-- History is append-only (docs/decisions/0008-history.md). A replacing insert deletes without firing delete
-- triggers, so inserts are held to the next number and the last hash as well.
CREATE TRIGGER `events_no_update` BEFORE UPDATE ON `events` BEGIN
	SELECT RAISE(ABORT, 'events are append-only: update refused');
END;
--> statement-breakpoint
CREATE TRIGGER `events_no_delete` BEFORE DELETE ON `events` BEGIN
	SELECT RAISE(ABORT, 'events are append-only: delete refused');
END;
--> statement-breakpoint
CREATE TRIGGER `events_in_order` BEFORE INSERT ON `events`
WHEN NEW.`sequence` IS NOT (SELECT coalesce(max(`sequence`), 0) + 1 FROM `events`)
	OR NEW.`previous_hash` IS NOT coalesce((SELECT `hash` FROM `events` ORDER BY `sequence` DESC LIMIT 1), '')
BEGIN
	SELECT RAISE(ABORT, 'events are append-only: the row does not follow the last one');
END;
