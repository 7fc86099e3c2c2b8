-- Migration number: 0015 	 2022-01-07T12:42:02.015Z
ALTER TABLE outbox ADD COLUMN linked_notification_id TEXT REFERENCES notifications (id) ON DELETE CASCADE;

CREATE INDEX idx_outbox_linked_notification_id ON outbox (linked_notification_id);

ALTER TABLE outbox ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
