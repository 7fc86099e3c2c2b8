-- Migration number: 0028 	 2022-07-01T10:57:50.028Z
CREATE UNIQUE INDEX idx_objects_category ON objects (category);

CREATE TABLE keys (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  request_hash TEXT,
  expires_at DATETIME,
  object_id TEXT REFERENCES objects (id) ON DELETE SET NULL
);
