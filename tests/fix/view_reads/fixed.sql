-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;--> statement-breakpoint
CREATE TABLE `__new_users` (
	`id` integer PRIMARY KEY,
	`email` text NOT NULL,
	`name` text
);
--> statement-breakpoint
INSERT INTO `__new_users`("id", "email", "name") SELECT "id", "email", "name" FROM `users`;--> statement-breakpoint
DROP VIEW people;
DROP TRIGGER log_user;
DROP VIEW initials;
-- sessions refers to users ON DELETE CASCADE: its keys are parked while users is away
UPDATE sessions SET user_id = (user_id | 4611686018427387904) - (user_id & 4611686018427387904)
  WHERE typeof(user_id) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = sessions.user_id);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM sessions AS child JOIN users AS parent ON parent.id = child.user_id;
DROP TABLE parked_guard;
DROP TABLE users;
CREATE TABLE users (
	`id` integer PRIMARY KEY,
	`email` text NOT NULL,
	`name` text
);
INSERT INTO users (id, email, name)
SELECT id, email, name FROM __new_users;
UPDATE sessions SET user_id = (user_id | 4611686018427387904) - (user_id & 4611686018427387904)
  WHERE typeof(user_id) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = ((sessions.user_id | 4611686018427387904) - (sessions.user_id & 4611686018427387904)));
DROP TABLE __new_users;--> statement-breakpoint
CREATE VIEW people AS SELECT id, email, name FROM users;
CREATE TRIGGER log_user AFTER INSERT ON log BEGIN UPDATE users SET name = coalesce(name, 'seen') WHERE id = NEW.session; END;
CREATE VIEW initials AS SELECT id, substr(name, 1, 1) AS initial FROM people;--> statement-breakpoint
