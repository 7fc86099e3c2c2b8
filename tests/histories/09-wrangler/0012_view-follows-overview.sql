-- Migration number: 0012 	 2021-12-18T12:18:12.012Z
CREATE VIEW follows_overview AS
SELECT actors.id, actors.display_name, count(*) AS n
FROM actors
LEFT JOIN follows ON follows.actor_id = actors.id
GROUP BY actors.id;

CREATE TABLE replies (
  id TEXT NOT NULL PRIMARY KEY,
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  object_id TEXT NOT NULL REFERENCES objects (id) ON DELETE RESTRICT,
  actor_id TEXT NOT NULL REFERENCES actors (id) ON DELETE RESTRICT
);

CREATE INDEX idx_replies_object_id ON replies (object_id);

CREATE INDEX idx_replies_actor_id ON replies (actor_id);
