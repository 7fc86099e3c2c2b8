ALTER TABLE `tags` ADD `priority` integer NOT NULL DEFAULT 0;--> statement-breakpoint
CREATE INDEX `idx_feed_items_title_guid` ON `feed_items` (lower(`title`), `guid`);