ALTER TABLE identity_checks DROP COLUMN legacy_id_substr;

ALTER TABLE preferences DROP COLUMN etag;
