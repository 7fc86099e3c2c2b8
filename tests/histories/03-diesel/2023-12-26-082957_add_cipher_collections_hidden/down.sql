ALTER TABLE cipher_collections DROP COLUMN hidden;
