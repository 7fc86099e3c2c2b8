DROP INDEX idx_totp_history_linked_security_key_id;

ALTER TABLE totp_history DROP COLUMN linked_security_key_id;

DROP INDEX idx_attempts_linked_totp_history_id;

ALTER TABLE attempts DROP COLUMN linked_totp_history_id;

DROP TABLE consents;
