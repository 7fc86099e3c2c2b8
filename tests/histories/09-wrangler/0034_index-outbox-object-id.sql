-- Migration number: 0034 	 2022-08-31T22:26:13.034Z
CREATE INDEX idx_outbox_object_id_linked_notification_id ON outbox (object_id, linked_notification_id);
