-- Migration number: 0058 	 2023-07-26T06:00:03.058Z
PRAGMA defer_foreign_keys = ON;

CREATE TABLE keys_old AS SELECT id, name, request_hash, expires_at, object_id FROM keys;

DROP TABLE keys;

CREATE TABLE keys (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  request_hash TEXT,
  expires_at DATETIME,
  object_id TEXT REFERENCES objects (id) ON DELETE CASCADE
);

INSERT INTO keys (id, name, request_hash, expires_at, object_id)
SELECT id, name, request_hash, expires_at, object_id FROM keys_old;

DROP TABLE keys_old;

UPDATE notifications SET revision = coalesce(revision, 0) WHERE revision IS NOT NULL;

CREATE VIEW active_subscriptions AS
SELECT endpoint, hidden, key_auth, priority
FROM subscriptions
WHERE endpoint IS NOT NULL;
