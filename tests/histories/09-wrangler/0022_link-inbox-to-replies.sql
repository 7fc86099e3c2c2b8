-- Migration number: 0022 	 2022-03-31T11:16:36.022Z
ALTER TABLE inbox ADD COLUMN linked_reply_id TEXT REFERENCES replies (id) ON DELETE SET NULL;

CREATE INDEX idx_inbox_linked_reply_id ON inbox (linked_reply_id);

DROP INDEX idx_inbox_object_id;

DROP VIEW IF EXISTS active_notifications;
