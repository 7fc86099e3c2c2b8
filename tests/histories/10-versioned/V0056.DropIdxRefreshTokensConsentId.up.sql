DROP INDEX idx_refresh_tokens_consent_id;

CREATE VIEW consent_sessions_overview AS
SELECT challenge_id, consent_id, requested_at, id
FROM consent_sessions
WHERE consent_id IS NOT NULL;
