-- Tenancy: every row belongs to a tenant; rows are archived, not deleted.
CREATE TABLE tenants (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 26),
  slug        TEXT NOT NULL COLLATE NOCASE,
  plan        TEXT NOT NULL DEFAULT 'trial' CHECK (plan IN ('trial', 'team', 'enterprise')),
  created_at  TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  deleted_at  TEXT
) WITHOUT ROWID;
CREATE UNIQUE INDEX tenants_slug ON tenants (slug) WHERE deleted_at IS NULL;

CREATE TABLE members (
  tenant_id   TEXT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
  id          TEXT NOT NULL,
  email       TEXT NOT NULL COLLATE NOCASE,
  role        TEXT NOT NULL DEFAULT 'member' CHECK (role IN ('owner', 'admin', 'member')),
  invited_by  TEXT,
  created_at  TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  deleted_at  TEXT,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, invited_by) REFERENCES members (tenant_id, id) ON DELETE NO ACTION
) WITHOUT ROWID;
CREATE UNIQUE INDEX members_live_email ON members (tenant_id, email) WHERE deleted_at IS NULL;
CREATE INDEX members_invited_by ON members (tenant_id, invited_by);
CREATE INDEX members_by_email ON members (email) WHERE deleted_at IS NULL;
