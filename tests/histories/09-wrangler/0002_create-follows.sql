-- Migration number: 0002 	 2021-06-20T13:50:06.002Z
CREATE TABLE follows (
  id TEXT NOT NULL PRIMARY KEY,
  state TEXT NOT NULL,
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  actor_id TEXT NOT NULL REFERENCES actors (id) ON DELETE RESTRICT
);

CREATE INDEX idx_follows_actor_id ON follows (actor_id);
