CREATE TABLE attachments (
  id TEXT NOT NULL PRIMARY KEY,
  file_name TEXT NOT NULL,
  size INTEGER NOT NULL DEFAULT 0,
  akey TEXT,
  cipher_id TEXT NOT NULL REFERENCES ciphers (id) ON DELETE RESTRICT
);

CREATE INDEX idx_attachments_cipher_id ON attachments (cipher_id);
