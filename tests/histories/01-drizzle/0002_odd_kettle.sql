ALTER TABLE `folders` RENAME COLUMN `position` TO `sort_order`;--> statement-breakpoint
ALTER TABLE `bookmarks` ADD `archived_at` text;--> statement-breakpoint
CREATE INDEX `idx_users_email_role` ON `users` (lower(`email`), `role`);