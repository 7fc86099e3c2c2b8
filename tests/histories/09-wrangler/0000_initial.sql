-- Migration number: 0000 	 2021-05-23T10:30:07.000Z
CREATE TABLE actors (
  id TEXT NOT NULL PRIMARY KEY,
  uri TEXT NOT NULL UNIQUE,
  handle TEXT NOT NULL COLLATE NOCASE,
  display_name TEXT,
  summary TEXT,
  inbox_url TEXT,
  public_key TEXT
);

CREATE TABLE objects (
  id TEXT NOT NULL PRIMARY KEY,
  uri TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  properties JSON NOT NULL DEFAULT '{}',
  is_local BOOLEAN NOT NULL DEFAULT 0 CHECK (is_local IN (0, 1)),
  published_at DATETIME,
  actor_id TEXT NOT NULL REFERENCES actors (id) ON DELETE CASCADE
);

CREATE TABLE outbox (
  id TEXT NOT NULL PRIMARY KEY,
  target TEXT NOT NULL,
  published_at DATETIME,
  actor_id TEXT NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  object_id TEXT NOT NULL REFERENCES objects (id) ON DELETE NO ACTION
);

CREATE INDEX idx_outbox_actor_id ON outbox (actor_id);
