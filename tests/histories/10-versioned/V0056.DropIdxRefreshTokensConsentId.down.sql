DROP VIEW consent_sessions_overview;

CREATE INDEX idx_refresh_tokens_consent_id ON refresh_tokens (consent_id);
