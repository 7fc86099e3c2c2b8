DROP TABLE cipher_collections;

ALTER TABLE devices DROP COLUMN legacy_id_lower;
