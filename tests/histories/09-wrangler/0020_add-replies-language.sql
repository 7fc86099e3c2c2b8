-- Migration number: 0020 	 2022-04-25T14:57:11.020Z
ALTER TABLE replies ADD language TEXT;

CREATE TABLE subscriptions (
  id TEXT NOT NULL PRIMARY KEY,
  endpoint TEXT NOT NULL UNIQUE,
  key_p256dh TEXT,
  key_auth TEXT,
  alert_follow BOOLEAN NOT NULL DEFAULT 0 CHECK (alert_follow IN (0, 1)),
  actor_id TEXT NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  client_id TEXT REFERENCES clients (id) ON DELETE SET NULL
);

CREATE INDEX idx_subscriptions_actor_id ON subscriptions (actor_id);

CREATE INDEX idx_subscriptions_client_id ON subscriptions (client_id);
