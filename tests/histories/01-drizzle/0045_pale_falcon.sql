PRAGMA foreign_keys=OFF;--> statement-breakpoint
DROP VIEW `public_bookmark_tags`;--> statement-breakpoint
CREATE TABLE `__new_tags` (
	`id` text NOT NULL PRIMARY KEY,
	`name` text NOT NULL UNIQUE,
	`color` text,
	`user_id` text NOT NULL,
	`origin` text,
	`priority` integer NOT NULL DEFAULT 0,
	`external_ref` text,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE RESTRICT
);
--> statement-breakpoint
INSERT INTO `__new_tags` (`id`, `name`, `color`, `user_id`, `origin`, `priority`, `external_ref`)
SELECT `id`, `name`, `color`, `user_id`, `origin`, `priority`, `external_ref` FROM `tags`;--> statement-breakpoint
DROP TABLE `tags`;--> statement-breakpoint
ALTER TABLE `__new_tags` RENAME TO `tags`;--> statement-breakpoint
CREATE INDEX `idx_tags_user_id_color` ON `tags` (`user_id`, `color` DESC);--> statement-breakpoint
CREATE INDEX `idx_tags_user_id` ON `tags` (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_tags_color` ON `tags` (`color` DESC);--> statement-breakpoint
CREATE VIEW `public_bookmark_tags` AS
SELECT `revision`, `primary_highlight_id`, `etag`, `tag_id`
FROM `bookmark_tags`
WHERE `etag` IS NOT NULL;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
ALTER TABLE `feed_items` ADD COLUMN `origin_length` integer GENERATED ALWAYS AS (length(`origin`)) VIRTUAL;--> statement-breakpoint
ALTER TABLE `users` ADD `hidden` integer NOT NULL DEFAULT 0 CHECK (`hidden` IN (0, 1));