DROP INDEX idx_cipher_collections_primary_grant_id;

ALTER TABLE cipher_collections DROP COLUMN primary_grant_id;
