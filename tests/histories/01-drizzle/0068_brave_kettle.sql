PRAGMA foreign_keys=OFF;--> statement-breakpoint
DROP VIEW `active_tags`;--> statement-breakpoint
DROP VIEW `folders_listing`;--> statement-breakpoint
DROP VIEW `public_feeds_totals`;--> statement-breakpoint
DROP VIEW `public_feeds`;--> statement-breakpoint
DROP VIEW `bookmark_tags_listing`;--> statement-breakpoint
CREATE TABLE `__new_bookmark_tags` (
	`bookmark_id` text NOT NULL,
	`tag_id` text NOT NULL,
	`linked_folder_id` text,
	`legacy_id` text,
	`origin` text NOT NULL DEFAULT '',
	`etag` text,
	PRIMARY KEY (`bookmark_id`, `tag_id`),
	FOREIGN KEY (`bookmark_id`) REFERENCES `bookmarks` (`id`) ON DELETE CASCADE,
	FOREIGN KEY (`tag_id`) REFERENCES `tags` (`id`) ON DELETE NO ACTION,
	FOREIGN KEY (`linked_folder_id`) REFERENCES `folders` (`id`) ON DELETE SET NULL
);
--> statement-breakpoint
INSERT INTO `__new_bookmark_tags` (`bookmark_id`, `tag_id`, `linked_folder_id`, `legacy_id`, `origin`, `etag`)
SELECT `bookmark_id`, `tag_id`, `linked_folder_id`, `legacy_id`, coalesce(`origin`, ''), `etag` FROM `bookmark_tags`;--> statement-breakpoint
DROP TABLE `bookmark_tags`;--> statement-breakpoint
ALTER TABLE `__new_bookmark_tags` RENAME TO `bookmark_tags`;--> statement-breakpoint
CREATE INDEX `idx_bookmark_tags_linked_folder_id` ON `bookmark_tags` (`linked_folder_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `idx_bookmark_tags_origin` ON `bookmark_tags` (`origin`);--> statement-breakpoint
CREATE VIEW `bookmark_tags_listing` AS
SELECT `tag_id`, `linked_folder_id`, `bookmark_id`
FROM `bookmark_tags`
WHERE `bookmark_id` IS NOT NULL;--> statement-breakpoint
CREATE VIEW `public_feeds` AS
SELECT `users`.`id`, `users`.`email`, count(*) AS `n`
FROM `users`
LEFT JOIN `feeds` ON `feeds`.`user_id` = `users`.`id`
GROUP BY `users`.`id`;--> statement-breakpoint
CREATE VIEW `public_feeds_totals` AS SELECT `id`, count(*) AS `total` FROM `public_feeds` GROUP BY `id`;--> statement-breakpoint
CREATE VIEW `folders_listing` AS
SELECT `users`.`id`, `users`.`email`, count(*) AS `n`
FROM `users`
LEFT JOIN `folders` ON `folders`.`user_id` = `users`.`id`
GROUP BY `users`.`id`;--> statement-breakpoint
CREATE VIEW `active_tags` AS
SELECT `users`.`id`, `users`.`email`, count(*) AS `n`
FROM `users`
LEFT JOIN `tags` ON `tags`.`user_id` = `users`.`id`
GROUP BY `users`.`id`;--> statement-breakpoint
PRAGMA foreign_keys=ON;