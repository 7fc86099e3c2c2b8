-- Migration number: 0005 	 2021-07-30T15:29:30.005Z
PRAGMA defer_foreign_keys = ON;

CREATE TABLE outbox_old AS SELECT id, target, published_at, actor_id, object_id, external_ref FROM outbox;

DROP TABLE outbox;

CREATE TABLE outbox (
  id TEXT NOT NULL PRIMARY KEY,
  target TEXT NOT NULL,
  published_at DATETIME,
  actor_id TEXT NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  object_id TEXT NOT NULL REFERENCES objects (id) ON DELETE NO ACTION,
  external_ref TEXT
);

INSERT INTO outbox (id, target, published_at, actor_id, object_id, external_ref)
SELECT id, target, published_at, actor_id, object_id, external_ref FROM outbox_old;

DROP TABLE outbox_old;

CREATE INDEX idx_outbox_actor_id ON outbox (actor_id);
