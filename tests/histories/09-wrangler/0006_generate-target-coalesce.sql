-- Migration number: 0006 	 2021-08-17T22:29:59.006Z
ALTER TABLE outbox ADD COLUMN target_coalesce TEXT GENERATED ALWAYS AS (coalesce(target, '-')) VIRTUAL;

CREATE TABLE favourites (
  id TEXT NOT NULL PRIMARY KEY,
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  actor_id TEXT NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  object_id TEXT NOT NULL REFERENCES objects (id) ON DELETE CASCADE
);

CREATE INDEX idx_favourites_actor_id ON favourites (actor_id);
