CREATE VIEW `public_feeds_totals` AS SELECT `id`, count(*) AS `total` FROM `public_feeds` GROUP BY `id`;--> statement-breakpoint
ALTER TABLE `webhooks` ADD COLUMN `last_status` integer NOT NULL DEFAULT 0;--> statement-breakpoint
ALTER TABLE `snapshots` ADD COLUMN `language` text;