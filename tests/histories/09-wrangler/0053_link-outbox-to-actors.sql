-- Migration number: 0053 	 2023-06-13T02:21:46.053Z
ALTER TABLE outbox ADD COLUMN linked_actor_id TEXT REFERENCES actors (id) ON DELETE CASCADE;

CREATE INDEX idx_outbox_linked_actor_id ON outbox (linked_actor_id);

UPDATE hashtags SET tag = trim(tag) WHERE tag IS NOT NULL;

ALTER TABLE subscriptions ADD COLUMN key_auth_substr TEXT GENERATED ALWAYS AS (substr(key_auth, 1, 8)) VIRTUAL;
