CREATE TABLE `highlights` (
	`id` text NOT NULL PRIMARY KEY,
	`quote` text NOT NULL,
	`color` text,
	`note` text,
	`start_offset` integer NOT NULL DEFAULT 0,
	`bookmark_id` text NOT NULL,
	FOREIGN KEY (`bookmark_id`) REFERENCES `bookmarks` (`id`) ON DELETE RESTRICT
);
