ALTER TABLE identity_checks DROP COLUMN legacy_id;
