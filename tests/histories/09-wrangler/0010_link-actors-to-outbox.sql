-- Migration number: 0010 	 2021-11-07T23:52:15.010Z
ALTER TABLE actors ADD COLUMN primary_outbox_id TEXT REFERENCES outbox (id) ON DELETE SET NULL;

CREATE INDEX idx_actors_primary_outbox_id ON actors (primary_outbox_id);
