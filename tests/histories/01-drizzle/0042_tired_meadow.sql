ALTER TABLE `feed_items` ADD `meta` text;--> statement-breakpoint
ALTER TABLE `bookmark_tags` ADD COLUMN `etag` text;