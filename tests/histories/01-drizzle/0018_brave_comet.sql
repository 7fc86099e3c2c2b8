PRAGMA foreign_keys=OFF;--> statement-breakpoint
DROP VIEW `folders_overview_totals`;--> statement-breakpoint
DROP VIEW `recent_folders`;--> statement-breakpoint
DROP VIEW `folders_overview`;--> statement-breakpoint
CREATE TABLE `__new_users` (
	`id` text NOT NULL PRIMARY KEY,
	`email` text NOT NULL UNIQUE COLLATE NOCASE,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`preferences_json` text NOT NULL DEFAULT '{}',
	`created_at` text NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
	`updated_at` text,
	`locked_at` text,
	`linked_folder_id` text,
	FOREIGN KEY (`linked_folder_id`) REFERENCES `folders` (`id`) ON DELETE SET NULL
);
--> statement-breakpoint
INSERT INTO `__new_users` (`id`, `email`, `name`, `role`, `preferences_json`, `created_at`, `updated_at`, `locked_at`, `linked_folder_id`)
SELECT `id`, `email`, `name`, `role`, `preferences_json`, `created_at`, `updated_at`, `locked_at`, `linked_folder_id` FROM `users`;--> statement-breakpoint
DROP TABLE `users`;--> statement-breakpoint
ALTER TABLE `__new_users` RENAME TO `users`;--> statement-breakpoint
CREATE UNIQUE INDEX `idx_users_role_settings` ON `users` (`role`, "preferences_json");--> statement-breakpoint
CREATE INDEX `idx_users_linked_folder_id` ON `users` (`linked_folder_id`);--> statement-breakpoint
CREATE VIEW `folders_overview` AS
SELECT `users`.`id`, `users`.`email`, count(*) AS `n`
FROM `users`
LEFT JOIN `folders` ON `folders`.`user_id` = `users`.`id`
GROUP BY `users`.`id`;--> statement-breakpoint
CREATE VIEW `recent_folders` AS
SELECT `users`.`id`, `users`.`email`, count(*) AS `n`
FROM `users`
LEFT JOIN `folders` ON `folders`.`origin_user_id` = `users`.`id`
GROUP BY `users`.`id`;--> statement-breakpoint
CREATE VIEW `folders_overview_totals` AS SELECT `id`, count(*) AS `total` FROM `folders_overview` GROUP BY `id`;--> statement-breakpoint
PRAGMA foreign_keys=ON;