-- Migration number: 0030 	 2022-10-12T06:50:31.030Z
ALTER TABLE peers ADD COLUMN origin_subscription_id TEXT REFERENCES subscriptions (id) ON DELETE CASCADE;

CREATE INDEX idx_peers_origin_subscription_id ON peers (origin_subscription_id);
