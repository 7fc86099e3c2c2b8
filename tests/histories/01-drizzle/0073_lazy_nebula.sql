CREATE VIEW `public_feed_items` AS
SELECT `bookmarks`.`id`, `bookmarks`.`url`, count(*) AS `n`
FROM `bookmarks`
LEFT JOIN `feed_items` ON `feed_items`.`bookmark_id` = `bookmarks`.`id`
GROUP BY `bookmarks`.`id`;--> statement-breakpoint
CREATE TRIGGER `rules_keep_is_enabled`
BEFORE DELETE ON `rules` WHEN OLD.`is_enabled` = 1
BEGIN
	SELECT RAISE(ABORT, 'rules: is_enabled is set');
END;