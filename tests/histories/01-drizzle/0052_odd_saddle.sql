ALTER TABLE `folders` ADD `priority` integer NOT NULL DEFAULT 1;--> statement-breakpoint
ALTER TABLE `rules` ADD `legacy_id` text;--> statement-breakpoint
ALTER TABLE `highlights` ADD COLUMN `created_at` text;