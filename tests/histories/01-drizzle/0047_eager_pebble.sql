UPDATE `users` SET `preferences_json` = json(`preferences_json`) WHERE `preferences_json` IS NOT NULL;--> statement-breakpoint
CREATE VIEW `public_feeds` AS
SELECT `users`.`id`, `users`.`email`, count(*) AS `n`
FROM `users`
LEFT JOIN `feeds` ON `feeds`.`user_id` = `users`.`id`
GROUP BY `users`.`id`;