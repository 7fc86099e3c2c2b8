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
CREATE INDEX `idx_feed_items_feed_id` ON `feed_items` (`feed_id`);--> statement-breakpoint
CREATE INDEX `idx_feed_items_bookmark_id` ON `feed_items` (`bookmark_id`);