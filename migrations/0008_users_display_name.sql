-- display_name becomes NOT NULL, which only a rebuild of users can do. D1 keeps foreign keys on whatever
-- a migration says, and DROP TABLE deletes the rows first: sessions and api_keys would go with them
-- (ON DELETE CASCADE) and audit_logs would forget its actors (ON DELETE SET NULL).
-- So the children's keys are parked on ids that no user has (~ turns 7 into -8, and back), and the
-- foreign keys are checked when the migration commits. defer_foreign_keys must stay on until then:
-- switching it off would forget what it has counted.
PRAGMA defer_foreign_keys = ON;

UPDATE sessions SET user_id = ~user_id;
UPDATE api_keys SET user_id = ~user_id;
UPDATE audit_logs SET actor_id = ~actor_id WHERE actor_id IS NOT NULL;

CREATE TABLE users_old AS
SELECT id, email, display_name, role, created_at, updated_at, avatar_url, locale FROM users;

DROP TABLE users;

-- People who can sign in.
CREATE TABLE users (
  id           INTEGER PRIMARY KEY,
  email        TEXT NOT NULL COLLATE NOCASE UNIQUE, -- what they sign in with
  display_name TEXT NOT NULL,                       -- as others see them
  role         TEXT NOT NULL DEFAULT 'member' CHECK (role IN ('member', 'admin')),
  created_at   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  updated_at   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- kept by users_touch
  avatar_url   TEXT,
  locale       TEXT NOT NULL DEFAULT 'en'           -- BCP 47
);

-- Who never chose a name is shown by the part of the address before the @.
INSERT INTO users (id, email, display_name, role, created_at, updated_at, avatar_url, locale)
SELECT id, email, coalesce(display_name, substr(email, 1, instr(email, '@') - 1)), role, created_at, updated_at, avatar_url, locale
FROM users_old;

DROP TABLE users_old;

UPDATE sessions SET user_id = ~user_id;
UPDATE api_keys SET user_id = ~user_id;
UPDATE audit_logs SET actor_id = ~actor_id WHERE actor_id IS NOT NULL;

-- DROP TABLE took the trigger along. The column list leaves out updated_at, so it cannot fire itself.
CREATE TRIGGER users_touch
AFTER UPDATE OF email, display_name, role ON users
BEGIN
  UPDATE users SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;
