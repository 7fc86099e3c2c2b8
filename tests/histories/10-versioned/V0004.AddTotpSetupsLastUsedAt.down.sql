DROP TRIGGER users_search_insert;

DROP TRIGGER users_search_delete;

DROP TRIGGER users_search_update;

DROP TABLE users_search;

DROP INDEX idx_users_email;

ALTER TABLE totp_setups DROP COLUMN last_used_at;
