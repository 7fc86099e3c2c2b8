-- Migration number: 0012 	 2021-11-24T00:05:07.012Z
CREATE TABLE reblogs (
  id TEXT NOT NULL PRIMARY KEY,
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  actor_id TEXT NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  object_id TEXT NOT NULL REFERENCES objects (id) ON DELETE RESTRICT
);

CREATE INDEX idx_reblogs_actor_id ON reblogs (actor_id);

CREATE INDEX idx_reblogs_object_id ON reblogs (object_id);
