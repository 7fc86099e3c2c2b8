DROP INDEX `idx_feed_items_feed_id_bookmark_id_published_at`;--> statement-breakpoint
CREATE UNIQUE INDEX `idx_bookmark_tags_revision` ON `bookmark_tags` (`revision`);--> statement-breakpoint
ALTER TABLE `highlights` RENAME COLUMN `note` TO `remark`;