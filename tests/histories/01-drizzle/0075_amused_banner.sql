ALTER TABLE `bookmark_tags` ADD COLUMN `linked_folder_id` text REFERENCES `folders` (`id`) ON DELETE SET NULL;--> statement-breakpoint
CREATE INDEX `idx_bookmark_tags_linked_folder_id` ON `bookmark_tags` (`linked_folder_id`);--> statement-breakpoint
ALTER TABLE `imports` ADD COLUMN `origin_folder_id` text REFERENCES `folders` (`id`) ON DELETE SET NULL;--> statement-breakpoint
CREATE INDEX `idx_imports_origin_folder_id` ON `imports` (`origin_folder_id`);