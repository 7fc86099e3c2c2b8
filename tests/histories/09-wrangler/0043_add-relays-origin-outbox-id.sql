-- Migration number: 0043 	 2023-04-16T20:41:39.043Z
ALTER TABLE relays ADD COLUMN origin_outbox_id TEXT REFERENCES outbox (id) ON DELETE CASCADE;

CREATE INDEX idx_relays_origin_outbox_id ON relays (origin_outbox_id);
