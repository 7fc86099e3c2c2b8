CREATE TRIGGER `feeds_keep_is_paused`
BEFORE DELETE ON `feeds` WHEN OLD.`is_paused` = 1
BEGIN
	SELECT RAISE(ABORT, 'feeds: is_paused is set');
END;--> statement-breakpoint
DROP VIEW `public_highlights`;