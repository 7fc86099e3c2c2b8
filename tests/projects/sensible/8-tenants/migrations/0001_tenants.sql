-- Every table of a tenant begins its key with the tenant: a row is near its neighbours, and no query can forget whose it is.
CREATE TABLE plans (
  code TEXT NOT NULL PRIMARY KEY,
  max_members INTEGER NOT NULL CHECK (max_members > 0)
) STRICT, WITHOUT ROWID;

INSERT INTO plans (code, max_members) VALUES ('free', 3), ('team', 50) ON CONFLICT (code) DO UPDATE SET max_members = excluded.max_members;

CREATE TABLE tenants (
  tenant_id TEXT NOT NULL PRIMARY KEY,
  plan_code TEXT NOT NULL DEFAULT 'free' REFERENCES plans (code) ON DELETE RESTRICT,
  display_name TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT, WITHOUT ROWID;
CREATE INDEX tenants_by_plan ON tenants (plan_code);

CREATE TABLE members (
  tenant_id TEXT NOT NULL REFERENCES tenants (tenant_id) ON DELETE CASCADE,
  member_id TEXT NOT NULL,
  email TEXT NOT NULL COLLATE NOCASE,
  role TEXT NOT NULL DEFAULT 'reader' CHECK (role IN ('reader', 'booker', 'owner')),
  left_at TEXT,
  PRIMARY KEY (tenant_id, member_id)
) STRICT, WITHOUT ROWID;
-- An address is free again once its member has left.
CREATE UNIQUE INDEX members_by_email ON members (tenant_id, email) WHERE left_at IS NULL;
