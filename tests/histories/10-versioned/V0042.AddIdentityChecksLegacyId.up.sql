ALTER TABLE identity_checks ADD COLUMN legacy_id VARCHAR(255);
