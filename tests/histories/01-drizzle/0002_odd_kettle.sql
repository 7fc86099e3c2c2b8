ALTER TABLE `users` RENAME COLUMN `settings` TO `preferences_json`;--> statement-breakpoint
ALTER TABLE `bookmarks` ADD `archived_at` text;--> statement-breakpoint
CREATE INDEX `idx_folders_title_position_parent_id` ON `folders` (`title`, `position`, `parent_id`);