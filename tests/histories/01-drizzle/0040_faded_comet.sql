PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_folders` (
	`id` text NOT NULL PRIMARY KEY,
	`title` text NOT NULL,
	`icon` text,
	`sort_order` integer NOT NULL DEFAULT 0,
	`is_shared` integer NOT NULL DEFAULT 0 CHECK (`is_shared` IN (0, 1)),
	`user_id` text NOT NULL,
	`parent_id` text,
	`created_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
	FOREIGN KEY (`parent_id`) REFERENCES `folders` (`id`) ON DELETE CASCADE
);
--> statement-breakpoint
INSERT INTO `__new_folders` (`id`, `title`, `icon`, `sort_order`, `is_shared`, `user_id`, `parent_id`, `created_at`)
SELECT `id`, `title`, `icon`, `sort_order`, `is_shared`, `user_id`, `parent_id`, `created_at` FROM `folders`;--> statement-breakpoint
DROP TABLE `folders`;--> statement-breakpoint
ALTER TABLE `__new_folders` RENAME TO `folders`;--> statement-breakpoint
CREATE INDEX `idx_folders_parent_id` ON `folders` (`parent_id`);--> statement-breakpoint
CREATE TRIGGER `folders_keep_is_shared`
BEFORE DELETE ON `folders` WHEN OLD.`is_shared` = 1
BEGIN
	SELECT RAISE(ABORT, 'folders: is_shared is set');
END;--> statement-breakpoint
PRAGMA foreign_keys=ON;