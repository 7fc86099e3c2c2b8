DROP TRIGGER security_keys_keep_is_clone;

DROP TABLE consent_sessions;
