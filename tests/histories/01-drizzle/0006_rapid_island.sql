CREATE VIEW `folders_overview` AS
SELECT `users`.`id`, `users`.`email`, count(*) AS `n`
FROM `users`
LEFT JOIN `folders` ON `folders`.`user_id` = `users`.`id`
GROUP BY `users`.`id`;--> statement-breakpoint
ALTER TABLE `folders` ADD COLUMN `origin_user_id` text REFERENCES `users` (`id`) ON DELETE SET NULL;--> statement-breakpoint
CREATE INDEX `idx_folders_origin_user_id` ON `folders` (`origin_user_id`);