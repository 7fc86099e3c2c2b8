PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_automations` (
	`id` text NOT NULL PRIMARY KEY,
	`name` text NOT NULL,
	`condition` text NOT NULL DEFAULT '{}',
	`action` text NOT NULL DEFAULT '{}',
	`is_enabled` integer NOT NULL DEFAULT 0 CHECK (`is_enabled` IN (0, 1)),
	`user_id` text NOT NULL,
	`position` integer NOT NULL DEFAULT 0,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE
);
--> statement-breakpoint
INSERT INTO `__new_automations` (`id`, `name`, `condition`, `action`, `is_enabled`, `user_id`, `position`)
SELECT `id`, `name`, `condition`, `action`, `is_enabled`, `user_id`, `position` FROM `automations`;--> statement-breakpoint
DROP TABLE `automations`;--> statement-breakpoint
ALTER TABLE `__new_automations` RENAME TO `automations`;--> statement-breakpoint
CREATE INDEX `idx_rules_user_id` ON "automations" (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_rules_name` ON "automations" (`name`);--> statement-breakpoint
PRAGMA foreign_keys=ON;