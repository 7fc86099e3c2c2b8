ALTER TABLE cipher_collections ADD language TEXT;

CREATE INDEX idx_attachments_akey_cipher_id ON attachments (akey, cipher_id DESC);
