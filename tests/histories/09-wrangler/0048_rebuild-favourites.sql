-- Migration number: 0048 	 2023-06-27T23:38:24.048Z
PRAGMA defer_foreign_keys = ON;

CREATE TABLE favourites_old AS SELECT id, created_at, actor_id, object_id, meta, origin, etag FROM favourites;

DROP TABLE favourites;

CREATE TABLE favourites (
  id TEXT NOT NULL PRIMARY KEY,
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  actor_id TEXT NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  object_id TEXT NOT NULL REFERENCES objects (id) ON DELETE RESTRICT,
  meta JSON,
  origin TEXT CHECK (length(origin) < 4096),
  etag TEXT
);

INSERT INTO favourites (id, created_at, actor_id, object_id, meta, origin, etag)
SELECT id, created_at, actor_id, object_id, meta, origin, etag FROM favourites_old;

DROP TABLE favourites_old;

CREATE INDEX idx_favourites_actor_id ON favourites (actor_id);

ALTER TABLE follows ADD COLUMN etag TEXT;
