PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_folders` (
	`id` text NOT NULL PRIMARY KEY,
	`title` text NOT NULL,
	`icon` text,
	`position` integer NOT NULL DEFAULT 0,
	`is_shared` integer NOT NULL DEFAULT 0 CHECK (`is_shared` IN (0, 1)),
	`user_id` text NOT NULL,
	`parent_id` text,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
	FOREIGN KEY (`parent_id`) REFERENCES `folders` (`id`) ON DELETE CASCADE
);
--> statement-breakpoint
INSERT INTO `__new_folders` (`id`, `title`, `icon`, `position`, `is_shared`, `user_id`, `parent_id`)
SELECT `id`, `title`, `icon`, `position`, `is_shared`, `user_id`, `parent_id` FROM `folders`;--> statement-breakpoint
DROP TABLE `folders`;--> statement-breakpoint
ALTER TABLE `__new_folders` RENAME TO `folders`;--> statement-breakpoint
CREATE INDEX `idx_folders_parent_id` ON `folders` (`parent_id`);--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `tags` (
	`id` text NOT NULL PRIMARY KEY,
	`name` text NOT NULL UNIQUE,
	`color` text,
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE
);
