CREATE INDEX `idx_tags_user_id_color` ON `tags` (`user_id`, `color` DESC);--> statement-breakpoint
CREATE TABLE `feeds` (
	`id` text NOT NULL PRIMARY KEY,
	`url` text NOT NULL UNIQUE,
	`title` text,
	`fetched_at` text,
	`is_paused` integer NOT NULL DEFAULT 0 CHECK (`is_paused` IN (0, 1)),
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION
);
--> statement-breakpoint
CREATE INDEX `idx_feeds_user_id` ON `feeds` (`user_id`);--> statement-breakpoint
CREATE TRIGGER `snapshots_counted`
AFTER INSERT ON `snapshots`
BEGIN
	UPDATE `bookmarks` SET `rating` = `rating` + 1 WHERE `id` = NEW.`bookmark_id`;
END;