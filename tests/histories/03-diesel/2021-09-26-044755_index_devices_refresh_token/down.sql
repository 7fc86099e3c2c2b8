ALTER TABLE memberships DROP COLUMN akey;

ALTER TABLE organizations DROP COLUMN billing_email_lower;

DROP INDEX idx_devices_refresh_token_push_token;
