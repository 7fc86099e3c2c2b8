-- Migration number: 0046 	 2023-02-04T03:29:35.046Z
ALTER TABLE notifications ADD COLUMN origin_peer_id TEXT REFERENCES peers (id) ON DELETE SET NULL;

CREATE INDEX idx_notifications_origin_peer_id ON notifications (origin_peer_id);
