ALTER TABLE identity_checks ADD COLUMN etag VARCHAR(255);

CREATE INDEX idx_users_revision_created_at ON users (revision, created_at);

ALTER TABLE totp_history ADD COLUMN external_ref VARCHAR(255);
