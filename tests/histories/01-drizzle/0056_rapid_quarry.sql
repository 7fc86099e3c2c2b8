PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_snapshots` (
	`id` text NOT NULL PRIMARY KEY,
	`object_key` text NOT NULL UNIQUE,
	`media_type` text NOT NULL,
	`size` integer NOT NULL DEFAULT 0 CHECK (`size` >= 0),
	`taken_at` text,
	`bookmark_id` text NOT NULL,
	`checksum` blob,
	`legacy_id` text,
	FOREIGN KEY (`bookmark_id`) REFERENCES `bookmarks` (`id`) ON DELETE CASCADE
);
--> statement-breakpoint
INSERT INTO `__new_snapshots` (`id`, `object_key`, `media_type`, `size`, `taken_at`, `bookmark_id`, `checksum`, `legacy_id`)
SELECT `id`, `object_key`, `media_type`, `size`, `taken_at`, `bookmark_id`, `checksum`, `legacy_id` FROM `snapshots`;--> statement-breakpoint
DROP TABLE `snapshots`;--> statement-breakpoint
ALTER TABLE `__new_snapshots` RENAME TO `snapshots`;--> statement-breakpoint
CREATE INDEX `idx_snapshots_media_type_object_key` ON `snapshots` (lower(`media_type`), `object_key`) WHERE `media_type` IS NOT NULL;--> statement-breakpoint
CREATE INDEX `idx_snapshots_media_type_taken_at_bookmark_id` ON `snapshots` (`media_type` COLLATE NOCASE, `taken_at`, `bookmark_id`);--> statement-breakpoint
CREATE INDEX `idx_snapshots_object_key_taken_at` ON `snapshots` (lower(`object_key`), `taken_at`);--> statement-breakpoint
CREATE TRIGGER `snapshots_counted`
AFTER INSERT ON `snapshots`
BEGIN
	UPDATE `bookmarks` SET `rating` = `rating` + 1 WHERE `id` = NEW.`bookmark_id`;
END;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
DROP VIEW `recent_users`;--> statement-breakpoint
DROP VIEW `folders_listing`;--> statement-breakpoint
DROP VIEW `active_imports`;--> statement-breakpoint
DROP VIEW `public_feeds_totals`;--> statement-breakpoint
DROP VIEW `public_bookmark_tags`;--> statement-breakpoint
DROP VIEW `public_feeds`;--> statement-breakpoint
CREATE TABLE `__new_feeds` (
	`id` text NOT NULL PRIMARY KEY,
	`language` text,
	`url` text NOT NULL UNIQUE,
	`title` text,
	`fetched_at` text,
	`is_paused` integer NOT NULL DEFAULT 0 CHECK (`is_paused` IN (0, 1)),
	`user_id` text NOT NULL,
	`failures` integer NOT NULL DEFAULT 0,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION
);
--> statement-breakpoint
INSERT INTO `__new_feeds` (`id`, `url`, `title`, `fetched_at`, `is_paused`, `user_id`, `failures`, `language`)
SELECT `id`, `url`, `title`, `fetched_at`, `is_paused`, `user_id`, `failures`, `language` FROM `feeds`;--> statement-breakpoint
DROP TABLE `feeds`;--> statement-breakpoint
ALTER TABLE `__new_feeds` RENAME TO `feeds`;--> statement-breakpoint
CREATE INDEX `idx_feeds_user_id` ON `feeds` (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_feeds_is_paused_fetched_at` ON `feeds` (`is_paused`, `fetched_at`);--> statement-breakpoint
CREATE INDEX `idx_feeds_user_id_url_fetched_at` ON `feeds` (`user_id`, `url`, `fetched_at`);--> statement-breakpoint
CREATE TRIGGER `feeds_keep_is_paused`
BEFORE DELETE ON `feeds` WHEN OLD.`is_paused` = 1
BEGIN
	SELECT RAISE(ABORT, 'feeds: is_paused is set');
END;--> statement-breakpoint
CREATE VIEW `public_feeds` AS
SELECT `users`.`id`, `users`.`email`, count(*) AS `n`
FROM `users`
LEFT JOIN `feeds` ON `feeds`.`user_id` = `users`.`id`
GROUP BY `users`.`id`;--> statement-breakpoint
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