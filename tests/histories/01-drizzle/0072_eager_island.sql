CREATE VIEW `active_highlights` AS
SELECT `bookmarks`.`id`, `bookmarks`.`url`, count(*) AS `n`
FROM `bookmarks`
LEFT JOIN `highlights` ON `highlights`.`bookmark_id` = `bookmarks`.`id`
GROUP BY `bookmarks`.`id`;--> statement-breakpoint
CREATE UNIQUE INDEX `idx_bookmarks_title_rating` ON `bookmarks` (`title`, `rating`);