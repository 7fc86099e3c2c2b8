PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_highlights` (
	`id` text NOT NULL PRIMARY KEY,
	`color` text,
	`quote` text NOT NULL,
	`remark` text,
	`start_offset` integer NOT NULL DEFAULT 0,
	`bookmark_id` text NOT NULL,
	`linked_snapshot_id` text,
	FOREIGN KEY (`bookmark_id`) REFERENCES `bookmarks` (`id`) ON DELETE NO ACTION,
	FOREIGN KEY (`linked_snapshot_id`) REFERENCES `snapshots` (`id`) ON DELETE CASCADE
);
--> statement-breakpoint
INSERT INTO `__new_highlights` (`id`, `quote`, `color`, `remark`, `start_offset`, `bookmark_id`, `linked_snapshot_id`)
SELECT `id`, `quote`, `color`, `remark`, `start_offset`, `bookmark_id`, `linked_snapshot_id` FROM `highlights`;--> statement-breakpoint
DROP TABLE `highlights`;--> statement-breakpoint
ALTER TABLE `__new_highlights` RENAME TO `highlights`;--> statement-breakpoint
CREATE INDEX `idx_highlights_color_quote` ON `highlights` (lower(`color`), `quote`);--> statement-breakpoint
CREATE INDEX `idx_highlights_linked_snapshot_id` ON `highlights` (`linked_snapshot_id`);--> statement-breakpoint
PRAGMA foreign_keys=ON;