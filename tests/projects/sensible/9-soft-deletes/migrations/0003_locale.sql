ALTER TABLE tenants ADD COLUMN locale TEXT NOT NULL DEFAULT 'en';
ALTER TABLE members ADD COLUMN last_seen_at TEXT;
UPDATE members SET last_seen_at = created_at WHERE last_seen_at IS NULL;
CREATE INDEX members_seen ON members (last_seen_at) WHERE last_seen_at IS NOT NULL AND deleted_at IS NULL;
UPDATE projects SET settings = json_set(settings, '$.locale', (SELECT t.locale FROM tenants AS t WHERE t.id = projects.tenant_id)) WHERE deleted_at IS NULL;
