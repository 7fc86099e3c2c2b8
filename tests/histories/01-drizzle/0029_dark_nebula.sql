ALTER TABLE `bookmark_tags` ADD COLUMN `legacy_id` text;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_feed_items` (
	`id` text NOT NULL PRIMARY KEY,
	`heading` text,
	`published_at` text,
	`feed_id` text NOT NULL,
	`bookmark_id` text,
	FOREIGN KEY (`feed_id`) REFERENCES `feeds` (`id`) ON DELETE CASCADE,
	FOREIGN KEY (`bookmark_id`) REFERENCES `bookmarks` (`id`) ON DELETE SET NULL
);
--> statement-breakpoint
INSERT INTO `__new_feed_items` (`id`, `heading`, `published_at`, `feed_id`, `bookmark_id`)
SELECT `id`, `heading`, `published_at`, `feed_id`, `bookmark_id` FROM `feed_items`;--> statement-breakpoint
DROP TABLE `feed_items`;--> statement-breakpoint
ALTER TABLE `__new_feed_items` RENAME TO `feed_items`;--> statement-breakpoint
CREATE INDEX `idx_feed_items_feed_id` ON `feed_items` (`feed_id`);--> statement-breakpoint
CREATE INDEX `idx_feed_items_bookmark_id` ON `feed_items` (`bookmark_id`);--> statement-breakpoint
PRAGMA foreign_keys=ON;