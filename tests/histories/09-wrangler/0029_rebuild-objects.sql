-- Migration number: 0029 	 2022-10-10T12:14:37.029Z
PRAGMA defer_foreign_keys = ON;

CREATE TABLE objects_old AS SELECT id, uri, category, properties, is_local, published_at, actor_id FROM objects;

DROP TABLE objects;

CREATE TABLE objects (
  id TEXT NOT NULL PRIMARY KEY,
  published_at DATETIME,
  uri TEXT NOT NULL UNIQUE,
  category TEXT NOT NULL,
  properties JSON NOT NULL DEFAULT '{}',
  is_local BOOLEAN NOT NULL DEFAULT 0 CHECK (is_local IN (0, 1)),
  actor_id TEXT NOT NULL REFERENCES actors (id) ON DELETE CASCADE
);

INSERT INTO objects (id, uri, category, properties, is_local, published_at, actor_id)
SELECT id, uri, category, properties, is_local, published_at, actor_id FROM objects_old;

DROP TABLE objects_old;

ALTER TABLE follows ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;

ALTER TABLE peers ADD is_blocked BOOLEAN NOT NULL DEFAULT 0 CHECK (is_blocked IN (0, 1));
