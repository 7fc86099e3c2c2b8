CREATE VIEW public_cipher_collections AS
SELECT id, language, primary_grant_id, cipher_id
FROM cipher_collections
WHERE primary_grant_id IS NOT NULL;
