PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_invites` (
	`id` text NOT NULL PRIMARY KEY,
	`expires_at` text,
	`code` text NOT NULL UNIQUE,
	`email_address` text COLLATE NOCASE,
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION
);
--> statement-breakpoint
INSERT INTO `__new_invites` (`id`, `code`, `email_address`, `expires_at`, `user_id`)
SELECT `id`, `code`, `email_address`, `expires_at`, `user_id` FROM `invites`;--> statement-breakpoint
DROP TABLE `invites`;--> statement-breakpoint
ALTER TABLE `__new_invites` RENAME TO `invites`;--> statement-breakpoint
CREATE INDEX `idx_invites_user_id` ON `invites` (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_invites_code_email` ON `invites` (`code`, "email_address");--> statement-breakpoint
PRAGMA foreign_keys=ON;