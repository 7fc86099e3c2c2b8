CREATE INDEX `idx_highlights_start_offset_quote` ON `highlights` (`start_offset`, `quote` DESC);--> statement-breakpoint
CREATE TABLE `rules` (
	`id` text NOT NULL PRIMARY KEY,
	`name` text NOT NULL,
	`condition` text NOT NULL DEFAULT '{}',
	`action` text NOT NULL DEFAULT '{}',
	`is_enabled` integer NOT NULL DEFAULT 0 CHECK (`is_enabled` IN (0, 1)),
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION
);
--> statement-breakpoint
UPDATE `bookmarks` SET `rating` = coalesce(`rating`, 0) WHERE `rating` IS NOT NULL;