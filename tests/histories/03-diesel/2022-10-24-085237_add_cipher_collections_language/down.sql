DROP INDEX idx_attachments_akey_cipher_id;

ALTER TABLE cipher_collections DROP COLUMN language;
