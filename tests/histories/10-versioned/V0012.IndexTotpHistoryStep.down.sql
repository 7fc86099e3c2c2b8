DROP TABLE security_keys;

DROP INDEX idx_totp_history_step_totp_setup_id;
