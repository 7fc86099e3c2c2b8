PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_webhooks` (
	`id` text NOT NULL PRIMARY KEY,
	`secret` text,
	`url` text NOT NULL,
	`events` text NOT NULL DEFAULT '{}',
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT
);
--> statement-breakpoint
INSERT INTO `__new_webhooks` (`id`, `url`, `secret`, `events`, `user_id`)
SELECT `id`, `url`, `secret`, `events`, `user_id` FROM `webhooks`;--> statement-breakpoint
DROP TABLE `webhooks`;--> statement-breakpoint
ALTER TABLE `__new_webhooks` RENAME TO `webhooks`;--> statement-breakpoint
CREATE INDEX `idx_webhooks_user_id` ON `webhooks` (`user_id`);--> statement-breakpoint
PRAGMA foreign_keys=ON;