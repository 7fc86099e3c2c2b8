PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_highlights` (
	`id` text NOT NULL PRIMARY KEY,
	`color` text,
	`quote` text NOT NULL,
	`remark` text,
	`start_offset` integer NOT NULL DEFAULT 0,
	`bookmark_id` text NOT NULL,
	`end_offset` integer NOT NULL DEFAULT 0,
	FOREIGN KEY (`bookmark_id`) REFERENCES `bookmarks` (`id`) ON DELETE RESTRICT
);
--> statement-breakpoint
INSERT INTO `__new_highlights` (`id`, `quote`, `color`, `remark`, `start_offset`, `bookmark_id`, `end_offset`)
SELECT `id`, `quote`, `color`, `remark`, `start_offset`, `bookmark_id`, `end_offset` FROM `highlights`;--> statement-breakpoint
DROP TABLE `highlights`;--> statement-breakpoint
ALTER TABLE `__new_highlights` RENAME TO `highlights`;--> statement-breakpoint
CREATE INDEX `idx_highlights_start_offset_quote` ON `highlights` (`start_offset`, `quote` DESC);--> statement-breakpoint
PRAGMA foreign_keys=ON;