CREATE INDEX `idx_snapshots_object_key_taken_at` ON `snapshots` (lower(`object_key`), `taken_at`);--> statement-breakpoint
DROP INDEX IF EXISTS `idx_bookmark_tags_tag_id`;--> statement-breakpoint
CREATE VIEW `folders_listing` AS
SELECT `users`.`id`, `users`.`email`, count(*) AS `n`
FROM `users`
LEFT JOIN `folders` ON `folders`.`user_id` = `users`.`id`
GROUP BY `users`.`id`;