PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_users` (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', org INTEGER REFERENCES orgs(id), deleted_at TEXT, plan TEXT NOT NULL DEFAULT 'free');
--> statement-breakpoint
INSERT INTO `__new_users`(`id`,`email`,`name`,`org`) SELECT `id`,coalesce(`email`,`id`),ifnull(`name`,''),`org` FROM `users`;--> statement-breakpoint
DROP TABLE `users`;--> statement-breakpoint
ALTER TABLE `__new_users` RENAME TO `users`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);
