-- Migration number: 0026 	 2022-08-11T04:32:26.026Z
CREATE TABLE keys (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  request_hash TEXT,
  expires_at DATETIME,
  object_id TEXT REFERENCES objects (id) ON DELETE SET NULL
);

CREATE INDEX idx_keys_object_id ON keys (object_id);

CREATE TABLE hashtags (
  id TEXT NOT NULL PRIMARY KEY,
  tag TEXT NOT NULL,
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  object_id TEXT NOT NULL REFERENCES objects (id) ON DELETE CASCADE
);

CREATE INDEX idx_hashtags_object_id ON hashtags (object_id);
