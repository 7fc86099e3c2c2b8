-- Migration number: 0056 	 2023-11-08T01:23:01.056Z
ALTER TABLE outbox ADD COLUMN linked_actor_id TEXT REFERENCES actors (id) ON DELETE CASCADE;

CREATE INDEX idx_outbox_linked_actor_id ON outbox (linked_actor_id);

UPDATE hashtags SET tag = trim(tag) WHERE tag IS NOT NULL;

ALTER TABLE subscriptions ADD COLUMN key_auth_substr TEXT GENERATED ALWAYS AS (substr(key_auth, 1, 8)) VIRTUAL;
