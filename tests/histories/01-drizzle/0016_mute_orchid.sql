CREATE TABLE `snapshots` (
	`id` text NOT NULL PRIMARY KEY,
	`object_key` text NOT NULL UNIQUE,
	`media_type` text NOT NULL,
	`size` integer NOT NULL DEFAULT 0,
	`taken_at` text,
	`bookmark_id` text NOT NULL,
	FOREIGN KEY (`bookmark_id`) REFERENCES `bookmarks` (`id`) ON DELETE RESTRICT
);
