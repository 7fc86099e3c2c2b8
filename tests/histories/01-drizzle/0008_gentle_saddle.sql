ALTER TABLE `users` ADD COLUMN `linked_folder_id` text REFERENCES `folders` (`id`) ON DELETE CASCADE;--> statement-breakpoint
CREATE INDEX `idx_users_linked_folder_id` ON `users` (`linked_folder_id`);--> statement-breakpoint
CREATE TABLE `bookmark_tags` (
	`bookmark_id` text NOT NULL,
	`tag_id` text NOT NULL,
	PRIMARY KEY (`bookmark_id`, `tag_id`),
	FOREIGN KEY (`bookmark_id`) REFERENCES `bookmarks` (`id`) ON DELETE CASCADE,
	FOREIGN KEY (`tag_id`) REFERENCES `tags` (`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE INDEX `idx_bookmark_tags_tag_id` ON `bookmark_tags` (`tag_id`);