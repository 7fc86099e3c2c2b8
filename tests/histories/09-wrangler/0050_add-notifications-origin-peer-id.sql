-- Migration number: 0050 	 2023-07-16T17:45:12.050Z
ALTER TABLE notifications ADD COLUMN origin_peer_id TEXT REFERENCES peers (id) ON DELETE SET NULL;

CREATE INDEX idx_notifications_origin_peer_id ON notifications (origin_peer_id);
