DROP INDEX idx_organizations_origin_policy_id;

ALTER TABLE organizations DROP COLUMN origin_policy_id;

ALTER TABLE grants RENAME COLUMN email_address TO email;
