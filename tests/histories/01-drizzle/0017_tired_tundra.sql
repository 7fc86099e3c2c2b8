CREATE TABLE `feeds` (
	`id` text NOT NULL PRIMARY KEY,
	`url` text NOT NULL UNIQUE,
	`title` text,
	`fetched_at` text,
	`is_paused` integer NOT NULL DEFAULT 0 CHECK (`is_paused` IN (0, 1)),
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE INDEX `idx_feeds_user_id` ON `feeds` (`user_id`);