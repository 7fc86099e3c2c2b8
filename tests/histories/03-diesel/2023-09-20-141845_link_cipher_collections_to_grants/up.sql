ALTER TABLE cipher_collections ADD COLUMN primary_grant_id TEXT REFERENCES grants (id) ON DELETE SET NULL;

CREATE INDEX idx_cipher_collections_primary_grant_id ON cipher_collections (primary_grant_id);
