CREATE UNIQUE INDEX `idx_users_role_settings` ON `users` (`role`, `settings`);--> statement-breakpoint
ALTER TABLE `users` ADD COLUMN `updated_at` text;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_folders` (
	`id` text NOT NULL PRIMARY KEY,
	`title` text NOT NULL CHECK (length(`title`) < 4096),
	`icon` text,
	`position` integer NOT NULL DEFAULT 0,
	`is_shared` integer NOT NULL DEFAULT 0 CHECK (`is_shared` IN (0, 1)),
	`user_id` text NOT NULL,
	`parent_id` text,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
	FOREIGN KEY (`parent_id`) REFERENCES `folders` (`id`) ON DELETE SET NULL
);
--> statement-breakpoint
INSERT INTO `__new_folders` (`id`, `title`, `icon`, `position`, `is_shared`, `user_id`, `parent_id`)
SELECT `id`, `title`, `icon`, `position`, `is_shared`, `user_id`, `parent_id` FROM `folders`;--> statement-breakpoint
DROP TABLE `folders`;--> statement-breakpoint
ALTER TABLE `__new_folders` RENAME TO `folders`;--> statement-breakpoint
CREATE INDEX `idx_folders_user_id` ON `folders` (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_folders_parent_id` ON `folders` (`parent_id`);--> statement-breakpoint
PRAGMA foreign_keys=ON;