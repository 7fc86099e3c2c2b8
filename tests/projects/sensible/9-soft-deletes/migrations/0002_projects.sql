CREATE TABLE projects (
  tenant_id   TEXT NOT NULL,
  id          TEXT NOT NULL,
  owner_id    TEXT NOT NULL,
  name        TEXT NOT NULL CHECK (name <> ''),
  settings    TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings)),
  is_public   INTEGER NOT NULL DEFAULT 0 CHECK (is_public IN (0, 1)),
  archived_at TEXT,
  deleted_at  TEXT,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, owner_id) REFERENCES members (tenant_id, id) ON DELETE RESTRICT
) WITHOUT ROWID;
CREATE INDEX projects_owner ON projects (tenant_id, owner_id);
CREATE INDEX projects_live ON projects (tenant_id, name) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX projects_public ON projects (id) WHERE is_public = 1 AND deleted_at IS NULL;

CREATE TABLE invoices (
  tenant_id    TEXT NOT NULL REFERENCES tenants (id) ON DELETE RESTRICT,
  number       INTEGER NOT NULL CHECK (number > 0),
  amount_cents INTEGER NOT NULL CHECK (amount_cents >= 0),
  currency     TEXT NOT NULL DEFAULT 'EUR' CHECK (length(currency) = 3),
  state        TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'paid', 'void')),
  issued_at    TEXT,
  paid_at      TEXT,
  CHECK (state <> 'paid' OR paid_at IS NOT NULL),
  PRIMARY KEY (tenant_id, number)
) WITHOUT ROWID;
CREATE INDEX invoices_open ON invoices (issued_at) WHERE state = 'open';
CREATE VIEW live_projects AS
  SELECT p.tenant_id, p.id, p.name, m.email AS owner_email
  FROM projects AS p JOIN members AS m ON m.tenant_id = p.tenant_id AND m.id = p.owner_id
  WHERE p.deleted_at IS NULL AND m.deleted_at IS NULL;
