PRAGMA foreign_keys=OFF;--> statement-breakpoint
DROP VIEW `recent_users`;--> statement-breakpoint
DROP VIEW `folders_listing`;--> statement-breakpoint
DROP VIEW `active_imports`;--> statement-breakpoint
DROP VIEW `public_feeds_totals`;--> statement-breakpoint
DROP VIEW `public_bookmark_tags`;--> statement-breakpoint
CREATE TABLE `__new_bookmark_tags` (
	`bookmark_id` text NOT NULL,
	`tag_id` text NOT NULL,
	`revision` integer NOT NULL DEFAULT 1,
	`primary_highlight_id` text,
	`origin` text,
	`etag` text NOT NULL DEFAULT '',
	PRIMARY KEY (`bookmark_id`, `tag_id`),
	FOREIGN KEY (`bookmark_id`) REFERENCES `bookmarks` (`id`) ON DELETE CASCADE,
	FOREIGN KEY (`tag_id`) REFERENCES `tags` (`id`) ON DELETE CASCADE,
	FOREIGN KEY (`primary_highlight_id`) REFERENCES `highlights` (`id`) ON DELETE CASCADE
);
--> statement-breakpoint
INSERT INTO `__new_bookmark_tags` (`bookmark_id`, `tag_id`, `revision`, `primary_highlight_id`, `origin`, `etag`)
SELECT `bookmark_id`, `tag_id`, `revision`, `primary_highlight_id`, `origin`, coalesce(`etag`, '') FROM `bookmark_tags`;--> statement-breakpoint
DROP TABLE `bookmark_tags`;--> statement-breakpoint
ALTER TABLE `__new_bookmark_tags` RENAME TO `bookmark_tags`;--> statement-breakpoint
CREATE INDEX `idx_bookmark_tags_tag_id` ON `bookmark_tags` (`tag_id`);--> statement-breakpoint
CREATE INDEX `idx_bookmark_tags_primary_highlight_id` ON `bookmark_tags` (`primary_highlight_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `idx_bookmark_tags_revision` ON `bookmark_tags` (`revision`);--> statement-breakpoint
CREATE VIEW `public_bookmark_tags` AS
SELECT `revision`, `primary_highlight_id`, `etag`, `tag_id`
FROM `bookmark_tags`
WHERE `etag` IS NOT NULL;--> statement-breakpoint
CREATE VIEW `public_feeds_totals` AS SELECT `id`, count(*) AS `total` FROM `public_feeds` GROUP BY `id`;--> statement-breakpoint
CREATE VIEW `active_imports` AS
SELECT `done`, `id`, `user_id`, `state`
FROM `imports`;--> statement-breakpoint
CREATE VIEW `folders_listing` AS
SELECT `users`.`id`, `users`.`email`, count(*) AS `n`
FROM `users`
LEFT JOIN `folders` ON `folders`.`user_id` = `users`.`id`
GROUP BY `users`.`id`;--> statement-breakpoint
CREATE VIEW `recent_users` AS
SELECT `folders`.`id`, `folders`.`title`, count(*) AS `n`
FROM `folders`
LEFT JOIN `users` ON `users`.`linked_folder_id` = `folders`.`id`
GROUP BY `folders`.`id`;--> statement-breakpoint
PRAGMA foreign_keys=ON;