-- Migration number: 0040 	 2022-11-11T22:04:00.040Z
PRAGMA defer_foreign_keys = ON;

CREATE TABLE follows_old AS SELECT id, status, created_at, actor_id, etag FROM follows;

DROP TABLE follows;

CREATE TABLE follows (
  id TEXT NOT NULL PRIMARY KEY,
  status TEXT NOT NULL,
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  actor_id TEXT NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  etag TEXT
);

INSERT INTO follows (id, status, created_at, actor_id, etag)
SELECT id, status, created_at, actor_id, etag FROM follows_old;

DROP TABLE follows_old;

CREATE INDEX idx_follows_actor_id ON follows (actor_id);

CREATE INDEX idx_follows_state_actor_id ON follows (lower(status), actor_id);
