ALTER TABLE `tags` ADD COLUMN `origin` text;--> statement-breakpoint
CREATE VIEW `folders_overview_totals` AS SELECT `id`, count(*) AS `total` FROM `folders_overview` GROUP BY `id`;