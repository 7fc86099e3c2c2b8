-- Migration number: 0004 	 2021-08-10T17:32:02.004Z
ALTER TABLE outbox ADD external_ref TEXT;

CREATE TABLE notifications (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  seen_at DATETIME,
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  actor_id TEXT NOT NULL REFERENCES actors (id) ON DELETE NO ACTION,
  object_id TEXT REFERENCES objects (id) ON DELETE SET NULL
);

CREATE INDEX idx_notifications_actor_id ON notifications (actor_id);

CREATE INDEX idx_notifications_object_id ON notifications (object_id);
