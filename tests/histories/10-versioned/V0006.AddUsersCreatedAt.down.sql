DROP INDEX idx_users_username_email;

ALTER TABLE identity_checks DROP COLUMN external_ref;

ALTER TABLE users DROP COLUMN created_at;
