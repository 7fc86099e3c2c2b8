ALTER TABLE organizations ADD COLUMN meta JSON;

ALTER TABLE organizations ADD COLUMN etag TEXT;

CREATE TABLE folder_ciphers (
  folder_id TEXT NOT NULL REFERENCES folders (id) ON DELETE RESTRICT,
  cipher_id TEXT NOT NULL REFERENCES ciphers (id) ON DELETE NO ACTION,
  PRIMARY KEY (folder_id, cipher_id)
) WITHOUT ROWID;

CREATE INDEX idx_folder_ciphers_cipher_id ON folder_ciphers (cipher_id);
