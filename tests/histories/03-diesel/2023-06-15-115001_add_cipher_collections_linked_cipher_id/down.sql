DROP INDEX idx_cipher_collections_linked_cipher_id;

ALTER TABLE cipher_collections DROP COLUMN linked_cipher_id;
