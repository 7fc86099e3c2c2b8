ALTER TABLE `highlights` ADD `created_at` text;--> statement-breakpoint
ALTER TABLE `bookmarks` DROP COLUMN `note`;