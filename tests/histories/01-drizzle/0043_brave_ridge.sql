CREATE TABLE `imports` (
	`id` text NOT NULL PRIMARY KEY,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`total` integer NOT NULL DEFAULT 0,
	`done` integer NOT NULL DEFAULT 0,
	`error` text,
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION
);
--> statement-breakpoint
CREATE INDEX `idx_imports_user_id` ON `imports` (`user_id`);--> statement-breakpoint
ALTER TABLE `feeds` ADD `failures` integer NOT NULL DEFAULT 0;