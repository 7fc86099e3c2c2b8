ALTER TABLE grants RENAME COLUMN email TO email_address;

ALTER TABLE organizations ADD COLUMN origin_policy_id TEXT REFERENCES policies (id) ON DELETE CASCADE;

CREATE INDEX idx_organizations_origin_policy_id ON organizations (origin_policy_id);
