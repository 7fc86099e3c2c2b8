ALTER TABLE cipher_collections ADD COLUMN linked_cipher_id TEXT REFERENCES ciphers (id) ON DELETE SET NULL;

CREATE INDEX idx_cipher_collections_linked_cipher_id ON cipher_collections (linked_cipher_id);
