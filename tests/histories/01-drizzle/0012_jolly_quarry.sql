ALTER TABLE `bookmark_tags` ADD COLUMN `revision` integer NOT NULL DEFAULT 1;--> statement-breakpoint
ALTER TABLE `bookmark_tags` ADD COLUMN `primary_highlight_id` text REFERENCES `highlights` (`id`) ON DELETE CASCADE;--> statement-breakpoint
CREATE INDEX `idx_bookmark_tags_primary_highlight_id` ON `bookmark_tags` (`primary_highlight_id`);