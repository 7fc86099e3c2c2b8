ALTER TABLE `invites` ADD COLUMN `origin` text;--> statement-breakpoint
ALTER TABLE `tags` ADD COLUMN `checked_at` text;