-- Migration number: 0018 	 2022-02-21T08:49:29.018Z
ALTER TABLE notifications ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT 1 CHECK (hidden IN (0, 1));

DROP INDEX idx_actors_primary_outbox_id;
