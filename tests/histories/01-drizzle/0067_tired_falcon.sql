PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_rules` (
	`id` text NOT NULL PRIMARY KEY,
	`name` text NOT NULL,
	`condition` text NOT NULL DEFAULT '{}',
	`action` text NOT NULL DEFAULT '{}' CHECK (json_valid(`action`)),
	`is_enabled` integer NOT NULL DEFAULT 0 CHECK (`is_enabled` IN (0, 1)),
	`user_id` text NOT NULL,
	`position` integer NOT NULL DEFAULT 0,
	`legacy_id` text NOT NULL DEFAULT '',
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION
);
--> statement-breakpoint
INSERT INTO `__new_rules` (`id`, `name`, `condition`, `action`, `is_enabled`, `user_id`, `position`, `legacy_id`)
SELECT `id`, `name`, `condition`, `action`, `is_enabled`, `user_id`, `position`, coalesce(`legacy_id`, '') FROM `rules`;--> statement-breakpoint
DROP TABLE `rules`;--> statement-breakpoint
ALTER TABLE `__new_rules` RENAME TO `rules`;--> statement-breakpoint
CREATE INDEX `idx_rules_name_user_id_is_enabled` ON `rules` (`name`, `user_id`, `is_enabled`);--> statement-breakpoint
PRAGMA foreign_keys=ON;