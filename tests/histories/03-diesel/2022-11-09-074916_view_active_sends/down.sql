ALTER TABLE cipher_collections DROP COLUMN meta;

ALTER TABLE folder_ciphers DROP COLUMN meta;

DROP VIEW active_sends;
