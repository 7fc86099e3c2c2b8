ALTER TABLE users ADD COLUMN linked_attempt_id INTEGER REFERENCES attempts (id) ON DELETE SET NULL;

CREATE INDEX idx_users_linked_attempt_id ON users (linked_attempt_id);

DROP TRIGGER totp_setups_counted;
