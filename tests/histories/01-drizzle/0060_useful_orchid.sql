CREATE INDEX `idx_feeds_failures_url` ON `feeds` (`failures`, `url`);--> statement-breakpoint
UPDATE `tags` SET `color` = trim(`color`) WHERE `color` IS NOT NULL;