PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_highlights` (
	`id` text NOT NULL PRIMARY KEY,
	`color` text,
	`quote` text NOT NULL,
	`remark` text,
	`start_offset` integer NOT NULL DEFAULT 0,
	`bookmark_id` text NOT NULL,
	`end_offset` integer NOT NULL DEFAULT 0,
	`created_at` text,
	`linked_feed_item_id` text,
	FOREIGN KEY (`bookmark_id`) REFERENCES `bookmarks` (`id`) ON DELETE RESTRICT,
	FOREIGN KEY (`linked_feed_item_id`) REFERENCES `feed_items` (`id`) ON DELETE CASCADE
);
--> statement-breakpoint
INSERT INTO `__new_highlights` (`id`, `color`, `quote`, `remark`, `start_offset`, `bookmark_id`, `end_offset`, `created_at`, `linked_feed_item_id`)
SELECT `id`, `color`, `quote`, `remark`, `start_offset`, `bookmark_id`, `end_offset`, `created_at`, `linked_feed_item_id` FROM `highlights`;--> statement-breakpoint
DROP TABLE `highlights`;--> statement-breakpoint
ALTER TABLE `__new_highlights` RENAME TO `highlights`;--> statement-breakpoint
CREATE INDEX `idx_highlights_start_offset_quote` ON `highlights` (`start_offset`, `quote` DESC);--> statement-breakpoint
CREATE INDEX `idx_highlights_linked_feed_item_id` ON `highlights` (`linked_feed_item_id`);--> statement-breakpoint
PRAGMA foreign_keys=ON;