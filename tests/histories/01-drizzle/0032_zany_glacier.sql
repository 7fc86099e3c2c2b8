CREATE INDEX `idx_feeds_is_paused_fetched_at` ON `feeds` (`is_paused`, `fetched_at`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_feed_items` (
	`id` text NOT NULL PRIMARY KEY,
	`checked_at` text,
	`guid` text NOT NULL,
	`title` text,
	`published_at` text,
	`feed_id` text NOT NULL,
	`bookmark_id` text,
	FOREIGN KEY (`feed_id`) REFERENCES `feeds` (`id`) ON DELETE CASCADE,
	FOREIGN KEY (`bookmark_id`) REFERENCES `bookmarks` (`id`) ON DELETE SET NULL
);
--> statement-breakpoint
INSERT INTO `__new_feed_items` (`id`, `guid`, `title`, `published_at`, `feed_id`, `bookmark_id`, `checked_at`)
SELECT `id`, `guid`, `title`, `published_at`, `feed_id`, `bookmark_id`, `checked_at` FROM `feed_items`;--> statement-breakpoint
DROP TABLE `feed_items`;--> statement-breakpoint
ALTER TABLE `__new_feed_items` RENAME TO `feed_items`;--> statement-breakpoint
CREATE INDEX `idx_feed_items_bookmark_id` ON `feed_items` (`bookmark_id`);--> statement-breakpoint
CREATE INDEX `idx_feed_items_title_guid` ON `feed_items` (lower(`title`), `guid`);--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text NOT NULL PRIMARY KEY,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`total` integer NOT NULL DEFAULT 0,
	`done` integer NOT NULL DEFAULT 0,
	`error` text,
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT
);
--> statement-breakpoint
CREATE INDEX `idx_imports_user_id` ON `imports` (`user_id`);