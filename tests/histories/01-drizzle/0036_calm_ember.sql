CREATE TABLE `invites` (
	`id` text NOT NULL PRIMARY KEY,
	`code` text NOT NULL UNIQUE,
	`email` text COLLATE NOCASE,
	`expires_at` text,
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION
);
--> statement-breakpoint
CREATE INDEX `idx_invites_user_id` ON `invites` (`user_id`);