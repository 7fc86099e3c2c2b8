PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_snapshots` (
	`id` text NOT NULL PRIMARY KEY,
	`object_key` text NOT NULL UNIQUE,
	`media_type` text NOT NULL,
	`size` integer NOT NULL DEFAULT 0 CHECK (`size` >= 0),
	`taken_at` text,
	`bookmark_id` text NOT NULL,
	`checksum` blob,
	`legacy_id` text,
	`etag` text,
	FOREIGN KEY (`bookmark_id`) REFERENCES `bookmarks` (`id`) ON DELETE RESTRICT
);
--> statement-breakpoint
INSERT INTO `__new_snapshots` (`id`, `object_key`, `media_type`, `size`, `taken_at`, `bookmark_id`, `checksum`, `legacy_id`, `etag`)
SELECT `id`, `object_key`, `media_type`, `size`, `taken_at`, `bookmark_id`, `checksum`, `legacy_id`, `etag` FROM `snapshots`;--> statement-breakpoint
DROP TABLE `snapshots`;--> statement-breakpoint
ALTER TABLE `__new_snapshots` RENAME TO `snapshots`;--> statement-breakpoint
CREATE INDEX `idx_snapshots_media_type_object_key` ON `snapshots` (lower(`media_type`), `object_key`) WHERE `media_type` IS NOT NULL;--> statement-breakpoint
CREATE INDEX `idx_snapshots_media_type_taken_at_bookmark_id` ON `snapshots` (`media_type` COLLATE NOCASE, `taken_at`, `bookmark_id`);--> statement-breakpoint
CREATE INDEX `idx_snapshots_object_key_taken_at` ON `snapshots` (lower(`object_key`), `taken_at`);--> statement-breakpoint
CREATE INDEX `idx_snapshots_legacy_id_media_type` ON `snapshots` (`legacy_id`, `media_type`) WHERE `media_type` IS NOT NULL;--> statement-breakpoint
CREATE TRIGGER `snapshots_counted`
AFTER INSERT ON `snapshots`
BEGIN
	UPDATE `bookmarks` SET `rating` = `rating` + 1 WHERE `id` = NEW.`bookmark_id`;
END;--> statement-breakpoint
PRAGMA foreign_keys=ON;