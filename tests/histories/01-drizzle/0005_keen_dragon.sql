CREATE TABLE `bookmark_tags` (
	`bookmark_id` text NOT NULL,
	`tag_id` text NOT NULL,
	PRIMARY KEY (`bookmark_id`, `tag_id`),
	FOREIGN KEY (`bookmark_id`) REFERENCES `bookmarks` (`id`) ON DELETE CASCADE,
	FOREIGN KEY (`tag_id`) REFERENCES `tags` (`id`) ON DELETE NO ACTION
);
--> statement-breakpoint
CREATE INDEX `idx_bookmark_tags_tag_id` ON `bookmark_tags` (`tag_id`);