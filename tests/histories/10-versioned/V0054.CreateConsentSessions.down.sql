DROP INDEX idx_consent_sessions_linked_user_id;

ALTER TABLE consent_sessions DROP COLUMN linked_user_id;

DROP TABLE consent_sessions;
