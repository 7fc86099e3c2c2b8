ALTER TABLE users ADD COLUMN plan TEXT NOT NULL DEFAULT 'free';
ALTER TABLE users ADD COLUMN note TEXT;
CREATE INDEX users_note ON users (note);
PRAGMA foreign_keys=ON;
