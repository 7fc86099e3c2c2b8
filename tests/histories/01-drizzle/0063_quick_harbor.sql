PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_invites` (
	`id` text NOT NULL PRIMARY KEY,
	`priority` integer NOT NULL DEFAULT 0,
	`code` text NOT NULL UNIQUE,
	`email` text COLLATE NOCASE,
	`expires_at` text,
	`user_id` text NOT NULL,
	`used_at` text,
	`etag` text,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION
);
--> statement-breakpoint
INSERT INTO `__new_invites` (`id`, `code`, `email`, `expires_at`, `user_id`, `used_at`, `priority`, `etag`)
SELECT `id`, `code`, `email`, `expires_at`, `user_id`, `used_at`, `priority`, `etag` FROM `invites`;--> statement-breakpoint
DROP TABLE `invites`;--> statement-breakpoint
ALTER TABLE `__new_invites` RENAME TO `invites`;--> statement-breakpoint
CREATE INDEX `idx_invites_user_id` ON `invites` (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_invites_code_email` ON `invites` (`code`, `email`);--> statement-breakpoint
CREATE INDEX `idx_invites_code_expires_at` ON `invites` (`code`, `expires_at`);--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `idx_rules_name_user_id_is_enabled` ON `rules` (`name`, `user_id`, `is_enabled`);