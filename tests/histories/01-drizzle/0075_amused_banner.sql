CREATE INDEX `idx_webhooks_secret_last_status` ON `webhooks` (`secret`, `last_status`) WHERE `secret` IS NOT NULL;--> statement-breakpoint
ALTER TABLE `invites` ADD COLUMN `legacy_id` text;--> statement-breakpoint
ALTER TABLE `folders` ADD COLUMN `primary_snapshot_id` text REFERENCES `snapshots` (`id`) ON DELETE SET NULL;--> statement-breakpoint
CREATE INDEX `idx_folders_primary_snapshot_id` ON `folders` (`primary_snapshot_id`);