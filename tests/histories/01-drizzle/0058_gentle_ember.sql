CREATE INDEX `idx_tags_color_external_ref` ON `tags` (`color`, `external_ref`);--> statement-breakpoint
ALTER TABLE `users` ADD COLUMN `legacy_id` text;