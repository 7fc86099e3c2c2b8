PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_rules` (
	`id` text NOT NULL PRIMARY KEY,
	`name` text NOT NULL,
	`condition` text NOT NULL DEFAULT '{}',
	`action` text NOT NULL DEFAULT '{}' CHECK (json_valid(`action`)),
	`is_enabled` integer NOT NULL DEFAULT 0 CHECK (`is_enabled` IN (0, 1)),
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION
);
--> statement-breakpoint
INSERT INTO `__new_rules` (`id`, `name`, `condition`, `action`, `is_enabled`, `user_id`)
SELECT `id`, `name`, `condition`, `action`, `is_enabled`, `user_id` FROM `rules`;--> statement-breakpoint
DROP TABLE `rules`;--> statement-breakpoint
ALTER TABLE `__new_rules` RENAME TO `rules`;--> statement-breakpoint
PRAGMA foreign_keys=ON;