-- Migration number: 0049 	 2023-07-12T04:17:31.049Z
PRAGMA defer_foreign_keys = ON;

CREATE TABLE outbox_old AS SELECT id, target, published_at, actor_id, object_id, external_ref, linked_notification_id, revision FROM outbox;

DROP TABLE outbox;

CREATE TABLE outbox (
  id TEXT NOT NULL PRIMARY KEY,
  target TEXT NOT NULL,
  published_at DATETIME,
  actor_id TEXT NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  object_id TEXT NOT NULL REFERENCES objects (id) ON DELETE NO ACTION,
  external_ref TEXT NOT NULL DEFAULT '',
  linked_notification_id TEXT REFERENCES notifications (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL DEFAULT 1
);

INSERT INTO outbox (id, target, published_at, actor_id, object_id, external_ref, linked_notification_id, revision)
SELECT id, target, published_at, actor_id, object_id, coalesce(external_ref, ''), linked_notification_id, revision FROM outbox_old;

DROP TABLE outbox_old;

CREATE INDEX idx_outbox_actor_id ON outbox (actor_id);

CREATE INDEX idx_outbox_actor_id_published_at ON outbox (actor_id, published_at DESC);

CREATE INDEX idx_outbox_object_id_actor_id ON outbox (object_id, actor_id DESC);

CREATE INDEX idx_outbox_linked_notification_id ON outbox (linked_notification_id);
