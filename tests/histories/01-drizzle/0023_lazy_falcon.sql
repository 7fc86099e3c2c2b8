CREATE TRIGGER `snapshots_counted`
AFTER INSERT ON `snapshots`
BEGIN
	UPDATE `bookmarks` SET `rating` = `rating` + 1 WHERE `id` = NEW.`bookmark_id`;
END;--> statement-breakpoint
CREATE INDEX `idx_snapshots_bookmark_id_media_type_object_key` ON `snapshots` (lower(`bookmark_id`), `media_type`, `object_key`);