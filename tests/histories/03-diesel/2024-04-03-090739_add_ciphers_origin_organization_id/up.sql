ALTER TABLE ciphers ADD COLUMN origin_organization_id TEXT REFERENCES organizations (id) ON DELETE CASCADE;

CREATE INDEX idx_ciphers_origin_organization_id ON ciphers (origin_organization_id);
