CREATE TABLE sends (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind INTEGER NOT NULL DEFAULT 0,
  data JSON NOT NULL DEFAULT '{}',
  password_hash BLOB,
  access_count INTEGER NOT NULL DEFAULT 0,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE NO ACTION
);

CREATE INDEX idx_sends_user_id ON sends (user_id);
