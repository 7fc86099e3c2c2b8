ALTER TABLE devices ADD COLUMN legacy_id_lower TEXT GENERATED ALWAYS AS (lower(legacy_id)) VIRTUAL;

CREATE TABLE cipher_collections (
  id TEXT NOT NULL PRIMARY KEY,
  cipher_id TEXT NOT NULL REFERENCES ciphers (id) ON DELETE RESTRICT
);

CREATE INDEX idx_cipher_collections_cipher_id ON cipher_collections (cipher_id);
