CREATE TABLE `tags` (
	`id` text NOT NULL PRIMARY KEY,
	`name` text NOT NULL UNIQUE,
	`color` text,
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE
);
