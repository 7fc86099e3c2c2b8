-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;--> statement-breakpoint
CREATE TABLE `__new_users` (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', org INTEGER REFERENCES orgs(id), deleted_at TEXT, plan TEXT NOT NULL DEFAULT 'free');
--> statement-breakpoint
INSERT INTO `__new_users`(`id`,`email`,`name`,`org`) SELECT `id`,coalesce(`email`,`id`),ifnull(`name`,''),`org` FROM `users`;--> statement-breakpoint
DELETE FROM sqlite_sequence WHERE name = '__new_users';
UPDATE sqlite_sequence SET name = '__new_users' WHERE name = 'users';
DROP TABLE users;
CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', org INTEGER REFERENCES orgs(id), deleted_at TEXT, plan TEXT NOT NULL DEFAULT 'free');
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);
INSERT INTO users (id, email, name, org, deleted_at, "plan")
SELECT id, email, name, org, deleted_at, "plan" FROM __new_users;
DELETE FROM sqlite_sequence WHERE name = 'users';
UPDATE sqlite_sequence SET name = 'users' WHERE name = '__new_users';
DROP TABLE __new_users;
CREATE INDEX users_org ON users(org);
CREATE TRIGGER users_t AFTER UPDATE ON users BEGIN INSERT INTO users_log(what) VALUES (NEW.email); END;--> statement-breakpoint
--> statement-breakpoint
--> statement-breakpoint
