ALTER TABLE `users` ADD COLUMN `locked_at` text;--> statement-breakpoint
ALTER TABLE `bookmarks` DROP COLUMN `title`;