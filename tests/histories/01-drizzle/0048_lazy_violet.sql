CREATE VIEW `public_feeds_totals` AS SELECT `id`, count(*) AS `total` FROM `public_feeds` GROUP BY `id`;--> statement-breakpoint
ALTER TABLE `webhooks` ADD COLUMN `meta` text;--> statement-breakpoint
ALTER TABLE `feeds` ADD COLUMN `language` text;