CREATE INDEX `idx_tags_user_id` ON `tags` (`user_id`);--> statement-breakpoint
CREATE VIEW `recent_folders` AS
SELECT `users`.`id`, `users`.`email`, count(*) AS `n`
FROM `users`
LEFT JOIN `folders` ON `folders`.`origin_user_id` = `users`.`id`
GROUP BY `users`.`id`;