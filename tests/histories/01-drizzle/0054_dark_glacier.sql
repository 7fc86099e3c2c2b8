CREATE UNIQUE INDEX `idx_webhooks_secret_meta` ON `webhooks` (`secret`, `meta`);--> statement-breakpoint
CREATE VIEW `recent_users` AS
SELECT `folders`.`id`, `folders`.`title`, count(*) AS `n`
FROM `folders`
LEFT JOIN `users` ON `users`.`linked_folder_id` = `folders`.`id`
GROUP BY `folders`.`id`;