ALTER TABLE users ADD COLUMN created_at DATETIME;

ALTER TABLE identity_checks ADD COLUMN external_ref VARCHAR(255);

CREATE INDEX idx_users_username_email ON users (username, email);
