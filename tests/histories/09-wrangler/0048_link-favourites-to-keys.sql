-- Migration number: 0048 	 2023-02-24T12:03:33.048Z
ALTER TABLE favourites ADD COLUMN linked_key_id TEXT REFERENCES keys (id) ON DELETE SET NULL;

CREATE INDEX idx_favourites_linked_key_id ON favourites (linked_key_id);
