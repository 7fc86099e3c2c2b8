DROP VIEW IF EXISTS `active_tags`;--> statement-breakpoint
CREATE INDEX `idx_feeds_title_fetched_at` ON `feeds` (`title`, `fetched_at`);