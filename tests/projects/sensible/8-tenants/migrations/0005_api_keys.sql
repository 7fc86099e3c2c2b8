CREATE TABLE api_keys (
  tenant_id TEXT NOT NULL,
  key_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  scopes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(scopes)),
  last_used_at TEXT,
  PRIMARY KEY (tenant_id, key_id),
  FOREIGN KEY (tenant_id, member_id) REFERENCES members (tenant_id, member_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX api_keys_by_member ON api_keys (tenant_id, member_id);

ALTER TABLE tenants ADD COLUMN locale TEXT NOT NULL DEFAULT 'en';
UPDATE tenants SET locale = 'de' WHERE tenant_id LIKE 'de-%';
