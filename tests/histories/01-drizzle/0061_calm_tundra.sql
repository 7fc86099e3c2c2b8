CREATE INDEX `idx_feed_items_feed_id_meta` ON `feed_items` (`feed_id`, `meta`);--> statement-breakpoint
CREATE VIEW `active_tags` AS
SELECT `users`.`id`, `users`.`email`, count(*) AS `n`
FROM `users`
LEFT JOIN `tags` ON `tags`.`user_id` = `users`.`id`
GROUP BY `users`.`id`;--> statement-breakpoint
ALTER TABLE `snapshots` ADD `meta` text;