-- Migration number: 0014 	 2022-01-15T17:30:18.014Z
ALTER TABLE outbox ADD COLUMN linked_notification_id TEXT REFERENCES notifications (id) ON DELETE CASCADE;

CREATE INDEX idx_outbox_linked_notification_id ON outbox (linked_notification_id);

ALTER TABLE outbox ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
