CREATE TRIGGER `folders_keep_is_shared`
BEFORE DELETE ON `folders` WHEN OLD.`is_shared` = 1
BEGIN
	SELECT RAISE(ABORT, 'folders: is_shared is set');
END;--> statement-breakpoint
CREATE TABLE `feed_items` (
	`id` text NOT NULL PRIMARY KEY,
	`guid` text NOT NULL,
	`title` text,
	`published_at` text,
	`feed_id` text NOT NULL,
	`bookmark_id` text,
	FOREIGN KEY (`feed_id`) REFERENCES `feeds` (`id`) ON DELETE CASCADE,
	FOREIGN KEY (`bookmark_id`) REFERENCES `bookmarks` (`id`) ON DELETE SET NULL
);
--> statement-breakpoint
CREATE INDEX `idx_feed_items_bookmark_id` ON `feed_items` (`bookmark_id`);--> statement-breakpoint
CREATE INDEX `idx_feed_items_feed_id_bookmark_id_published_at` ON `feed_items` (`feed_id` COLLATE NOCASE, `bookmark_id`, `published_at`);