CREATE TABLE devices_new (
  id TEXT NOT NULL PRIMARY KEY,
  category INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL,
  push_token TEXT,
  refresh_token TEXT NOT NULL UNIQUE,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at DATETIME,
  language TEXT,
  locked_at DATETIME,
  legacy_id TEXT,
  legacy_id_lower TEXT GENERATED ALWAYS AS (lower(legacy_id)) VIRTUAL,
  refresh_token_length INTEGER GENERATED ALWAYS AS (length(refresh_token)) VIRTUAL
);

INSERT INTO devices_new (id, name, category, push_token, refresh_token, user_id, created_at, language, locked_at, legacy_id)
SELECT id, name, category, push_token, refresh_token, user_id, created_at, language, locked_at, legacy_id FROM devices;

DROP TABLE devices;

ALTER TABLE devices_new RENAME TO devices;

CREATE INDEX idx_devices_user_id ON devices (user_id);

CREATE INDEX idx_devices_refresh_token_push_token ON devices (refresh_token, push_token DESC);

CREATE INDEX idx_devices_user_id_refresh_token ON devices (user_id COLLATE NOCASE, refresh_token);
