-- People who can sign in.
CREATE TABLE users (
  id           INTEGER PRIMARY KEY,
  email        TEXT NOT NULL COLLATE NOCASE UNIQUE, -- what they sign in with
  display_name TEXT,                                -- as others see them
  role         TEXT NOT NULL DEFAULT 'member' CHECK (role IN ('member', 'admin')),
  created_at   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  updated_at   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) -- kept by users_touch
);

-- The column list leaves out updated_at, so the trigger cannot fire itself.
CREATE TRIGGER users_touch
AFTER UPDATE OF email, display_name, role ON users
BEGIN
  UPDATE users SET updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.id;
END;
