CREATE VIEW recent_refresh_tokens AS
SELECT consent_id, signature, id, session_data
FROM refresh_tokens
WHERE consent_id IS NOT NULL;
