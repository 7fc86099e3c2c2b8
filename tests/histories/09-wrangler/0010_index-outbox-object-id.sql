-- Migration number: 0010 	 2021-11-27T16:14:11.010Z
CREATE INDEX idx_outbox_object_id_actor_id ON outbox (object_id, actor_id DESC);

CREATE TABLE favourites (
  id TEXT NOT NULL PRIMARY KEY,
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  actor_id TEXT NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  object_id TEXT NOT NULL REFERENCES objects (id) ON DELETE RESTRICT
);

CREATE INDEX idx_favourites_actor_id ON favourites (actor_id);

CREATE TABLE reblogs (
  id TEXT NOT NULL PRIMARY KEY,
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  actor_id TEXT NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  object_id TEXT NOT NULL REFERENCES objects (id) ON DELETE RESTRICT
);

CREATE INDEX idx_reblogs_actor_id ON reblogs (actor_id);

CREATE INDEX idx_reblogs_object_id ON reblogs (object_id);
