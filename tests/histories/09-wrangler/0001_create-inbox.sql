-- Migration number: 0001 	 2021-06-16T13:58:38.001Z
CREATE TABLE inbox (
  id TEXT NOT NULL PRIMARY KEY,
  received_at DATETIME,
  actor_id TEXT NOT NULL REFERENCES actors (id) ON DELETE RESTRICT,
  object_id TEXT NOT NULL REFERENCES objects (id) ON DELETE CASCADE
);

CREATE INDEX idx_inbox_actor_id ON inbox (actor_id);

CREATE INDEX idx_inbox_object_id ON inbox (object_id);
