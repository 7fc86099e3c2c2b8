ALTER TABLE totp_history DROP COLUMN external_ref;

DROP INDEX idx_users_revision_created_at;

ALTER TABLE identity_checks DROP COLUMN etag;
