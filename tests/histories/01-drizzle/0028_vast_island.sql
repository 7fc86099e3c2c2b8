CREATE TABLE `webhooks` (
	`id` text NOT NULL PRIMARY KEY,
	`url` text NOT NULL,
	`secret` text,
	`events` text NOT NULL DEFAULT '{}',
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION
);
--> statement-breakpoint
CREATE INDEX `idx_webhooks_user_id` ON `webhooks` (`user_id`);