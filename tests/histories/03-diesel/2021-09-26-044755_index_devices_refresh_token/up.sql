CREATE INDEX idx_devices_refresh_token_push_token ON devices (refresh_token, push_token DESC);

ALTER TABLE organizations ADD COLUMN billing_email_lower TEXT GENERATED ALWAYS AS (lower(billing_email)) VIRTUAL;

ALTER TABLE memberships ADD COLUMN akey TEXT;
