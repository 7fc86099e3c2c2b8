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
CREATE INDEX `idx_rules_user_id` ON `rules` (`user_id`);