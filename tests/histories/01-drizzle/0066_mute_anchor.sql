CREATE INDEX `idx_tags_color_priority` ON `tags` (`color`, `priority`);--> statement-breakpoint
ALTER TABLE `users` ADD COLUMN `legacy_id` text;