CREATE VIEW folder_ciphers_overview AS
SELECT cipher_id, meta, folder_id
FROM folder_ciphers
WHERE meta IS NOT NULL;

ALTER TABLE memberships ADD COLUMN etag TEXT;
