CREATE VIEW active_sends AS
SELECT id, access_count, name, kind
FROM sends
WHERE kind IS NOT NULL
ORDER BY id;

ALTER TABLE folder_ciphers ADD COLUMN meta JSON;

ALTER TABLE cipher_collections ADD meta JSON;
