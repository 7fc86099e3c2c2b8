-- Migration number: 0040 	 2023-03-17T05:57:24.040Z
PRAGMA defer_foreign_keys = ON;

CREATE TABLE follows_old AS SELECT id, state, created_at, actor_id, origin, legacy_id, priority FROM follows;

DROP TABLE follows;

CREATE TABLE follows (
  id TEXT NOT NULL PRIMARY KEY,
  state TEXT NOT NULL CHECK (length(state) < 4096),
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  actor_id TEXT NOT NULL REFERENCES actors (id) ON DELETE RESTRICT,
  origin TEXT,
  legacy_id TEXT,
  priority INTEGER NOT NULL DEFAULT 0
);

INSERT INTO follows (id, state, created_at, actor_id, origin, legacy_id, priority)
SELECT id, state, created_at, actor_id, origin, legacy_id, priority FROM follows_old;

DROP TABLE follows_old;

CREATE INDEX idx_follows_actor_id ON follows (actor_id);

CREATE UNIQUE INDEX idx_follows_state ON follows (state) WHERE created_at IS NOT NULL;

CREATE INDEX idx_follows_state_legacy_id ON follows (lower(state), legacy_id);

CREATE UNIQUE INDEX idx_actors_is_local_display_name ON actors (is_local, display_name) WHERE public_key IS NOT NULL;
