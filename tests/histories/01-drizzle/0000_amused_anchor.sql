CREATE TABLE `users` (
	`id` text NOT NULL PRIMARY KEY,
	`email` text NOT NULL UNIQUE COLLATE NOCASE,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`settings` text NOT NULL DEFAULT '{}',
	`created_at` text NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);
--> statement-breakpoint
CREATE TABLE `folders` (
	`id` text NOT NULL PRIMARY KEY,
	`title` text NOT NULL,
	`icon` text,
	`position` integer NOT NULL DEFAULT 0,
	`is_shared` integer NOT NULL DEFAULT 0 CHECK (`is_shared` IN (0, 1)),
	`user_id` text NOT NULL,
	`parent_id` text,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
	FOREIGN KEY (`parent_id`) REFERENCES `folders` (`id`) ON DELETE SET NULL
);
--> statement-breakpoint
CREATE INDEX `idx_folders_parent_id` ON `folders` (`parent_id`);--> statement-breakpoint
CREATE TABLE `bookmarks` (
	`id` text NOT NULL PRIMARY KEY,
	`url` text NOT NULL,
	`title` text,
	`note` text,
	`is_favourite` integer NOT NULL DEFAULT 0 CHECK (`is_favourite` IN (0, 1)),
	`rating` integer NOT NULL DEFAULT 0,
	`user_id` text NOT NULL,
	`folder_id` text,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT,
	FOREIGN KEY (`folder_id`) REFERENCES `folders` (`id`) ON DELETE SET NULL
);
