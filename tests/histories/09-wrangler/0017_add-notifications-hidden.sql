-- Migration number: 0017 	 2022-03-01T13:37:45.017Z
ALTER TABLE notifications ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT 1 CHECK (hidden IN (0, 1));

DROP INDEX idx_replies_actor_id;
