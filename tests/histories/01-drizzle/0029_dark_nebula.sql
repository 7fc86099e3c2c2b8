DROP INDEX IF EXISTS `idx_folders_user_id`;--> statement-breakpoint
ALTER TABLE `highlights` ADD COLUMN `linked_snapshot_id` text REFERENCES `snapshots` (`id`) ON DELETE CASCADE;--> statement-breakpoint
CREATE INDEX `idx_highlights_linked_snapshot_id` ON `highlights` (`linked_snapshot_id`);--> statement-breakpoint
ALTER TABLE `snapshots` ADD COLUMN `legacy_id` text;