DROP INDEX idx_consents_responded_at_scopes_user_id;

DROP TABLE access_tokens;
