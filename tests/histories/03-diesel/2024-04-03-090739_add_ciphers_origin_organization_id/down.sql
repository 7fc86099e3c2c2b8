DROP INDEX idx_ciphers_origin_organization_id;

ALTER TABLE ciphers DROP COLUMN origin_organization_id;
